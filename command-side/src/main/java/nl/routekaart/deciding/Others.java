package nl.routekaart.deciding;

import java.util.List;
import java.util.UUID;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Statements;

/** What was said of other subjects, read from their events and never from a view. */
public interface Others {

    /** What was said of a subject; {@link Known#NOTHING} if it is not registered. */
    Known of(Subject subject, UUID id);

    /** Every subject of a sort that is registered, in the order in which they were. */
    default List<UUID> ids(Subject subject) {
        return List.of();
    }

    /**
     * What a decision knew of another subject.
     *
     * @param statements what was said of it
     * @param sequence the number of its last event; -1 if there is none
     */
    record Known(Statements statements, long sequence) {

        /** A subject that is not registered. */
        public static final Known NOTHING = new Known(Statements.NONE, -1);

        public boolean exists() {
            return sequence >= 0;
        }
    }
}
