package nl.routekaart.current;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.routekaart.held.HeldText;
import nl.routekaart.held.Titles;
import nl.routekaart.kernel.Subject;
import nl.routekaart.search.Facet;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import nl.routekaart.view.Folded;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a subject in the tables of the current view, but for the fold itself.
 *
 * @param known the subject itself
 * @param held one for each field that has a value
 */
record CurrentRows(Known known, List<Held> held) {

    /**
     * The rows that follow from all that was said of a subject, however it came in.
     *
     * @param frozen the position of the event that froze the newest version; absent while there is none
     */
    static CurrentRows of(Folded folded, @Nullable Long frozen) {
        SortedMap<String, Statement> holding = folded.statements().holding(PointInTime.NOW);
        List<Held> held = new ArrayList<>();
        List<String> words = new ArrayList<>();
        holding.forEach((field, statement) -> {
            Facet facet = Facet.of(field, statement.value());
            held.add(new Held(folded.id(), field, facet));
            words.add(facet.words());
        });
        Known known = new Known(
                folded.id(),
                folded.subject().word(),
                folded.first(),
                folded.version(),
                folded.position(),
                Titles.of(holding),
                HeldText.of(folded.subject(), holding),
                agreed(folded, frozen),
                String.join(" ", words));
        return new CurrentRows(known, held);
    }

    /** How an item read at the cut of the newest version; absent if that does not contain it. */
    static @Nullable String agreed(Folded folded, @Nullable Long frozen) {
        return frozen == null || folded.subject() != Subject.ITEM || folded.first() >= frozen
                ? null
                : HeldText.of(Subject.ITEM, folded.statements().holding(PointInTime.at(frozen - 1)));
    }

    /**
     * A subject.
     *
     * @param id which
     * @param subject what it is
     * @param first the position of its first event
     * @param version the sequence number of its last event
     * @param position the position of that event
     * @param title what people know it by
     * @param text every field that has a value, see {@link HeldText}
     * @param agreed every field that had a value when the newest version was frozen, if that contains it
     * @param words what it is searched in
     */
    record Known(
            UUID id,
            String subject,
            long first,
            long version,
            long position,
            String title,
            String text,
            @Nullable String agreed,
            String words) {}

    /** What a field that has a value is found by. */
    record Held(UUID id, String field, Facet facet) {}
}
