package nl.routekaart.fold;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.RawEvents;
import nl.routekaart.statement.Statements;

/** Every subject, as events up to a position fold it. */
public sealed interface Register permits StoredRegister, FoldedRegister {

    /**
     * A subject.
     *
     * @param subject what it is
     * @param sequence the number of its last event
     * @param statements all that was said of it
     */
    record Entry(Subject subject, long sequence, Statements statements) {}

    /** Everything up to and including a position, read from its raw events when it is asked for. */
    static Register upTo(long position, RawEvents events) {
        return new StoredRegister(position, events);
    }

    /** Subjects that were folded elsewhere. */
    static Register of(Map<UUID, Entry> entries) {
        return new FoldedRegister(entries);
    }

    /** The subject with this id, if it is one of these. */
    Optional<Entry> find(Subject subject, UUID id);

    /** Visits every subject of a sort, in no order. */
    void each(Subject subject, BiConsumer<UUID, Statements> visitor);
}
