package nl.routekaart.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;

/** A reader that keeps what it saw. */
interface Follower {

    /** Reads what there is now. */
    void read() throws InterruptedException;

    /** Reads on to an event that will come, and answers everything that this reader ever saw. */
    List<String> readUntil(String last) throws InterruptedException;

    static Follower ofPages(OrderedStore.PageReader pages) {
        List<String> seen = new ArrayList<>();
        return new Follower() {

            @Override
            public void read() {
                seen.addAll(pages.more());
            }

            @Override
            public List<String> readUntil(String last) {
                read();
                return seen;
            }
        };
    }

    /** @param reopens whether it closes its stream after each reading, and opens another one from its token */
    static Follower ofStream(OrderedStore store, TrackingToken from, boolean reopens) {
        return new OfStream(store, from, reopens);
    }

    /** Reads as an event processor does. */
    final class OfStream implements Follower {

        private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

        private final OrderedStore store;
        private final boolean reopens;
        private final List<String> seen = new ArrayList<>();
        private TrackingToken token;
        private TrackingEventStream stream;

        private OfStream(OrderedStore store, TrackingToken from, boolean reopens) {
            this.store = store;
            this.reopens = reopens;
            this.token = from;
            this.stream = store.open(from);
        }

        @Override
        public void read() throws InterruptedException {
            while (stream.hasNextAvailable()) {
                take();
            }
            if (reopens) {
                stream.close();
                stream = store.open(token);
            }
        }

        @Override
        public List<String> readUntil(String last) throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (seen.isEmpty() || !seen.getLast().equals(last)) {
                if (stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)) {
                    take();
                } else if (System.nanoTime() > deadline) {
                    throw new AssertionError("A reader waits for an event that has been committed");
                }
            }
            stream.close();
            return seen;
        }

        private void take() throws InterruptedException {
            TrackedEventMessage<?> event = stream.nextAvailable();
            token = event.trackingToken();
            seen.add(Seen.key(event));
        }
    }
}
