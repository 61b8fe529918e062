package nl.routekaart.drawing;

import java.util.List;
import nl.routekaart.item.Phase;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * One item on the timeline.
 *
 * @param label its title, in full
 * @param href where more is told; absent when nowhere
 * @param status what it is and how it stands, in a few words
 * @param phase whether it is open, done or ended
 * @param planned when it is foreseen now; absent when nobody said
 * @param reached when it was done or ended; absent while open or not known
 * @param earlier where the planned date stood before, oldest first
 * @param happenings when something was recorded of it
 * @param agreed when it was foreseen in the newest agreed version; absent when that says nothing
 * @param agreedIn the name of that version
 * @param dateWords the date it stands at, in words
 * @param uncertain whether what is known of it is partly inferred or general knowledge
 * @param departed whether it came to its state otherwise than the life cycle allows
 * @param told everything the lane shows, in words
 */
public record Lane(
        String label,
        @Nullable String href,
        String status,
        Phase phase,
        @Nullable EdtfDate planned,
        @Nullable EdtfDate reached,
        List<EdtfDate> earlier,
        List<EdtfDate> happenings,
        @Nullable EdtfDate agreed,
        String agreedIn,
        String dateWords,
        boolean uncertain,
        boolean departed,
        String told) {

    public Lane {
        earlier = List.copyOf(earlier);
        happenings = List.copyOf(happenings);
    }

    /** Every date it shows. */
    List<EdtfDate> dates() {
        List<EdtfDate> all = new java.util.ArrayList<>(earlier);
        all.addAll(happenings);
        for (EdtfDate date : new @Nullable EdtfDate[] {planned, reached, agreed}) {
            if (date != null) {
                all.add(date);
            }
        }
        return all;
    }
}
