package nl.routekaart.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.routekaart.message.StoredEvent;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One reader's way through all events. It reads a page when it has none left and the head is beyond it; positions have
 * no gaps, so what it has not seen is exactly what lies behind its position. For one thread at a time.
 */
final class PagedEventStream implements TrackingEventStream {

    private final PostgresEventStorageEngine engine;
    private final KnownHead head;
    private final Deque<StoredEvent> page = new ArrayDeque<>();
    private @Nullable TrackedEventMessage<?> next;
    private long read;
    private @Nullable Runnable onAvailable;

    PagedEventStream(PostgresEventStorageEngine engine, KnownHead head, long position) {
        this.engine = engine;
        this.head = head;
        this.read = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(decodeNext());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (decodeNext() != null) {
            return true;
        }
        return timeout > 0 && head.awaitBeyond(read, timeout, unit) && decodeNext() != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> event = decodeNext();
        while (event == null) {
            head.awaitBeyond(read, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            event = decodeNext();
        }
        page.remove();
        next = null;
        return event;
    }

    /** What comes before an event that cannot be read is still delivered; that event then fails every call. */
    private @Nullable TrackedEventMessage<?> decodeNext() {
        if (next == null) {
            fill();
            StoredEvent stored = page.peek();
            next = stored == null ? null : engine.decode(stored);
        }
        return next;
    }

    private void fill() {
        if (!page.isEmpty() || head.position() <= read) {
            return;
        }
        for (StoredEvent stored : engine.pageAfter(read)) {
            if (stored.position() != read + 1) {
                throw new IllegalStateException("Event " + (read + 1) + " is missing before " + stored.position());
            }
            page.add(stored);
            read = stored.position();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        forgetCallback();
        onAvailable = callback;
        head.listen(callback);
        if (head.position() > read) {
            callback.run();
        }
        return true;
    }

    @Override
    public void close() {
        forgetCallback();
        page.clear();
        next = null;
    }

    private void forgetCallback() {
        if (onAvailable != null) {
            head.forget(onAvailable);
            onAvailable = null;
        }
    }
}
