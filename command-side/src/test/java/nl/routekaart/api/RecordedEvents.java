package nl.routekaart.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;

/** What a test says was recorded. */
final class RecordedEvents implements RawEvents {

    private final List<StoredEvent> events = new ArrayList<>();

    synchronized void add(Subject subject, UUID id, DomainEvent event) {
        events.add(new StoredEvent(
                events.size() + 1L,
                new UUID(1, events.size()),
                Instant.parse("2023-07-04T10:00:00Z"),
                subject.word(),
                id,
                ofSubject(id).size(),
                Folds.CATALOGUE.typeOf(event.getClass()).name(),
                1,
                Folds.READER.write(event),
                Map.of()));
    }

    synchronized void forget() {
        events.clear();
    }

    @Override
    public synchronized List<StoredEvent> page(long afterPosition, int limit) {
        return events.stream().skip(afterPosition).limit(limit).toList();
    }

    @Override
    public synchronized List<StoredEvent> ofSubject(UUID id) {
        return events.stream().filter(event -> event.subjectId().equals(id)).toList();
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public long positionAt(Instant instant) {
        return 0;
    }
}
