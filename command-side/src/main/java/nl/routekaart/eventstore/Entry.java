package nl.routekaart.eventstore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

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
        Set<UUID> claims = new HashSet<>();
        for (NewEvent event : events) {
            claims.add(event.subjectId());
            claims.add(event.commandId());
        }
        return claims;
    }
}
