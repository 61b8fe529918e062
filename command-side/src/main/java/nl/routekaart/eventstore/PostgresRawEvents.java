package nl.routekaart.eventstore;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;

/** Raw events from the event table. */
final class PostgresRawEvents implements RawEvents {

    private final EventTable table;

    PostgresRawEvents(EventTable table) {
        this.table = table;
    }

    @Override
    public List<StoredEvent> page(long afterPosition, int limit) {
        return table.page(afterPosition, limit);
    }

    @Override
    public List<StoredEvent> ofSubject(UUID id) {
        return table.ofSubject(id, 0);
    }

    @Override
    public List<StoredEvent> ofSubjects(Collection<UUID> ids, long untilPosition) {
        return table.ofSubjects(ids, untilPosition);
    }

    @Override
    public long head() {
        return table.head();
    }

    @Override
    public long positionAt(Instant instant) {
        return table.positionAt(instant);
    }

    @Override
    public List<UUID> registered(Subject subject, long afterPosition, long untilPosition) {
        return table.registered(subject.word(), afterPosition, untilPosition);
    }
}
