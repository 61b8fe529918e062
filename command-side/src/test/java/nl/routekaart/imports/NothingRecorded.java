package nl.routekaart.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;

/** A store in which nothing has been recorded. */
final class NothingRecorded implements RawEvents {

    @Override
    public List<StoredEvent> page(long afterPosition, int limit) {
        return List.of();
    }

    @Override
    public List<StoredEvent> ofSubject(UUID id) {
        return List.of();
    }

    @Override
    public long head() {
        return 0;
    }

    @Override
    public long positionAt(Instant instant) {
        return 0;
    }
}
