package nl.routekaart.view;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The event store's stream, with a message in the place of the first event that cannot be read. Without it Axon would
 * close the stream before the view has taken in what comes before that event, and the view could not say where it
 * stopped and why.
 */
final class ReadableSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> source;

    ReadableSource(StreamableMessageSource<TrackedEventMessage<?>> source) {
        this.source = source;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long position = token == null ? 0 : token.position().orElse(0);
        return new UpToUnreadable(source.openStream(token), position);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return source.createTailToken();
    }

    /** For one thread at a time, as every such stream. */
    private static final class UpToUnreadable implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private long position;
        private @Nullable TrackedEventMessage<?> unreadable;
        private boolean ended;

        UpToUnreadable(BlockingStream<TrackedEventMessage<?>> stream, long position) {
            this.stream = stream;
            this.position = position;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            try {
                return ended || unreadable != null ? Optional.ofNullable(unreadable) : stream.peek();
            } catch (RuntimeException e) {
                return Optional.of(inItsPlace(e));
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            try {
                return unreadable != null || (!ended && stream.hasNextAvailable(timeout, unit));
            } catch (RuntimeException e) {
                inItsPlace(e);
                return true;
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            if (unreadable == null) {
                try {
                    TrackedEventMessage<?> next = stream.nextAvailable();
                    position = next.trackingToken().position().orElse(position);
                    return next;
                } catch (RuntimeException e) {
                    inItsPlace(e);
                }
            }
            TrackedEventMessage<?> last = Optional.ofNullable(unreadable).orElseThrow();
            unreadable = null;
            ended = true;
            return last;
        }

        private TrackedEventMessage<?> inItsPlace(RuntimeException failure) {
            if (!Blame.isUnreadable(failure)) {
                throw failure;
            }
            TrackedEventMessage<?> message = new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(position + 1),
                    GenericEventMessage.asEventMessage(new ViewEvent.Unreadable(failure)));
            unreadable = message;
            return message;
        }

        @Override
        public void close() {
            stream.close();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return stream.setOnAvailableCallback(callback);
        }
    }
}
