package nl.routekaart.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.item.Departure;
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
 * @param departure how it came to its state otherwise than the life cycle allows, if it did
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
        @Nullable Departure departure,
        String told) {

    public Lane {
        earlier = List.copyOf(earlier);
        happenings = List.copyOf(happenings);
    }

    /** The same, with more told elsewhere, or nowhere. */
    public Lane linkedTo(@Nullable String elsewhere) {
        return new Lane(
                label,
                elsewhere,
                status,
                phase,
                planned,
                reached,
                earlier,
                happenings,
                agreed,
                agreedIn,
                dateWords,
                uncertain,
                departure,
                told);
    }

    /** The first day at which it is drawn as standing; the end of time when it has no date. */
    public LocalDate standsAt() {
        EdtfDate date = phase == Phase.OPEN && planned != null ? planned : reached;
        if (date == null || date.isUnknown()) {
            return LocalDate.MAX;
        }
        return date.first().equals(LocalDate.MIN) ? date.last() : date.first();
    }

    /** Every date it shows. */
    List<EdtfDate> dates() {
        List<EdtfDate> all = new ArrayList<>(earlier);
        all.addAll(happenings);
        for (EdtfDate date : new @Nullable EdtfDate[] {planned, reached, agreed}) {
            if (date != null) {
                all.add(date);
            }
        }
        return all;
    }
}
