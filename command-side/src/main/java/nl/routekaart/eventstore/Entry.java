package nl.routekaart.eventstore;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The events of one unit of work on their way into the store: all of them are recorded, directly after each other, or
 * none.
 *
 * @param events at least one
 * @param last completes with the position of the last one, after commit
 */
record Entry(List<NewEvent> events, CompletableFuture<Long> last) {

    Entry {
        events = List.copyOf(events);
    }

    static Entry of(List<NewEvent> events) {
        return new Entry(events, new CompletableFuture<>());
    }

    /** The subjects and commands of these events: two entries that share one cannot be judged in one batch. */
    Set<UUID> claims() {
        return events.stream()
                .flatMap(event -> List.of(event.subjectId(), event.commandId()).stream())
                .collect(Collectors.toSet());
    }
}
