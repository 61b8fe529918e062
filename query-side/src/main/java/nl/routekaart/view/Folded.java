package nl.routekaart.view;

import java.util.UUID;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Statements;

/**
 * A subject as its events fold it.
 *
 * @param subject what it is
 * @param id which
 * @param first the position of its first event
 * @param version the sequence number of its last event
 * @param position the position of that event
 * @param statements all that was said of it
 */
public record Folded(Subject subject, UUID id, long first, long version, long position, Statements statements) {

    /** A subject before its first event. */
    public static Folded before(ViewEvent event) {
        return new Folded(event.subject(), event.subjectId(), event.position(), -1, 0, Statements.NONE);
    }

    /** The subject after an event. */
    public Folded with(ViewEvent event) {
        if (event.sequence() != version + 1 || event.subject() != subject) {
            throw new IllegalStateException("Event " + event.position() + " does not follow on version " + version
                    + " of " + subject.word() + ' ' + id);
        }
        return new Folded(
                subject,
                id,
                first,
                event.sequence(),
                event.position(),
                Folds.evolve(statements, event.event(), event.stamp()));
    }
}
