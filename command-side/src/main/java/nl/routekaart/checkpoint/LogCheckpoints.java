package nl.routekaart.checkpoint;

import java.util.List;
import java.util.function.Supplier;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.signature.SigningKey;

/**
 * Follows the events with a frontier in memory. It is made when it is first asked for, from all events, and from then on reads
 * only what has come since. Safe for several threads: they wait for each other.
 */
final class LogCheckpoints implements CheckpointSource {

    private static final int PAGE = 1_000;

    private final RawEvents events;
    private final String origin;
    private final Supplier<? extends SigningKey> key;
    private final Frontier frontier = new Frontier();

    LogCheckpoints(RawEvents events, String origin, Supplier<? extends SigningKey> key) {
        this.events = events;
        this.origin = origin;
        this.key = key;
    }

    @Override
    public synchronized Checkpoint atLeast(long size) {
        long head = events.head();
        while (frontier.size() < head) {
            List<StoredEvent> page = events.page(frontier.size(), PAGE);
            if (page.isEmpty()) {
                throw new IllegalStateException(
                        "The store has a head at " + head + " and no event after " + frontier.size());
            }
            page.forEach(this::add);
        }
        if (frontier.size() < size) {
            throw new IllegalArgumentException("There are " + frontier.size() + " events, not " + size);
        }
        return new Checkpoint(origin, frontier.size(), frontier.root());
    }

    @Override
    public SignedNote signedAtLeast(long size) {
        return atLeast(size).signed(key.get());
    }

    private void add(StoredEvent event) {
        if (event.position() != frontier.size() + 1) {
            throw new IllegalStateException(
                    "After position " + frontier.size() + " the store gave " + event.position());
        }
        frontier.add(EventLeaf.hash(event));
    }
}
