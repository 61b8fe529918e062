package nl.routekaart.history;

import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import nl.routekaart.held.HeldText;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import nl.routekaart.view.Folded;

/**
 * How an item read at the cut of a version that contains it.
 *
 * @param cut the last position inside that version
 * @param id which item
 * @param text see {@link HeldText}; in the order of the fields
 */
record Agreed(long cut, UUID id, String text) {

    /** From all that was said; absent if nothing held there. */
    static Optional<Agreed> of(Folded folded, long cut) {
        if (folded.subject() != Subject.ITEM || folded.first() > cut) {
            return Optional.empty();
        }
        SortedMap<String, Statement> holding = folded.statements().holding(PointInTime.at(cut));
        return holding.isEmpty()
                ? Optional.empty()
                : Optional.of(new Agreed(cut, folded.id(), HeldText.of(Subject.ITEM, holding)));
    }
}
