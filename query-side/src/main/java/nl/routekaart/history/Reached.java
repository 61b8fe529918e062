package nl.routekaart.history;

import java.util.UUID;
import nl.routekaart.view.Folded;

/**
 * How far a subject had come between two of its events.
 *
 * @param id which
 * @param subject what it is
 * @param first the position of its first event
 * @param sequence the number of the event that brought it there
 * @param from the position of that event
 * @param to the position of the next one; {@link Rectangle#FOREVER} if there is none
 * @param node where it stands in the tree over positions; see {@link Forks}
 */
record Reached(UUID id, String subject, long first, long sequence, long from, long to, long node) {

    /** A subject that stays as it is until before a position. */
    static Reached of(Folded folded, long to) {
        return new Reached(
                folded.id(),
                folded.subject().word(),
                folded.first(),
                folded.version(),
                folded.position(),
                to,
                Forks.of(folded.position(), to));
    }
}
