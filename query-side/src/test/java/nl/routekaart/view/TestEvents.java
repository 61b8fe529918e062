package nl.routekaart.view;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.EventType;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** An event store in memory: what was appended is there for ever, in order. */
public final class TestEvents implements RawEvents, StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventReader reader;
    private final List<StoredEvent> events = new CopyOnWriteArrayList<>();
    private final Map<UUID, Long> next = new HashMap<>();
    private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();

    private int histories;

    /** How often somebody began to follow them. */
    final AtomicInteger streams = new AtomicInteger();

    /** What runs when a stream that has given an event is asked whether there is more. */
    volatile Runnable afterEvent = () -> {};

    public TestEvents(EventReader reader) {
        this.reader = reader;
    }

    /** Records an event now, as if by the clock. */
    public long append(Subject subject, UUID id, DomainEvent event, Map<String, String> metadata) {
        return append(Instant.parse("2026-11-23T12:00:00Z"), subject, id, event, metadata);
    }

    public long append(Instant at, Subject subject, UUID id, DomainEvent event, Map<String, String> metadata) {
        EventType type = Folds.CATALOGUE.typeOf(event.getClass());
        return append(at, subject, id, type, reader.write(event), metadata);
    }

    /** Records something of any name and content. */
    public synchronized long append(
            Instant at, Subject subject, UUID id, EventType type, String payload, Map<String, String> metadata) {
        long position = events.size() + 1L;
        events.add(new StoredEvent(
                position,
                new UUID(7 + histories, position),
                at,
                subject.word(),
                id,
                next.merge(id, 1L, Long::sum) - 1,
                type.name(),
                type.revision(),
                payload,
                metadata));
        callbacks.forEach(Runnable::run);
        return position;
    }

    /** Puts an older copy in the place of the store: what comes now is another history. */
    public synchronized void putBack(int size) {
        events.subList(size, events.size()).clear();
        next.clear();
        events.forEach(event -> next.put(event.subjectId(), event.sequence() + 1));
        histories++;
    }

    /** Somebody who administers the store put another event in the place of one. */
    public synchronized void tamper(long position, UnaryOperator<StoredEvent> into) {
        events.set((int) position - 1, into.apply(events.get((int) position - 1)));
    }

    /** Everything so far. */
    public List<StoredEvent> all() {
        return List.copyOf(events);
    }

    @Override
    public List<StoredEvent> page(long afterPosition, int limit) {
        List<StoredEvent> all = all();
        int from = (int) Math.min(afterPosition, all.size());
        return all.subList(from, Math.min(all.size(), from + limit));
    }

    @Override
    public List<StoredEvent> ofSubject(UUID id) {
        return events.stream().filter(event -> event.subjectId().equals(id)).toList();
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public long positionAt(Instant instant) {
        return events.stream()
                .takeWhile(event -> !event.recordedAt().isAfter(instant))
                .count();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        streams.incrementAndGet();
        return new Stream(token == null ? 0 : (int) token.position().orElse(0));
    }

    private final class Stream implements BlockingStream<TrackedEventMessage<?>> {

        private int position;
        private boolean given;
        private @Nullable Runnable callback;

        Stream(int position) {
            this.position = position;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return position < events.size() ? Optional.of(message(events.get(position))) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            if (given) {
                afterEvent.run();
            }
            return peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            TrackedEventMessage<?> message = peek().orElseThrow();
            position++;
            given = true;
            return message;
        }

        private TrackedEventMessage<?> message(StoredEvent stored) {
            return new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(stored.position()),
                    new GenericDomainEventMessage<>(
                            stored.subject(),
                            stored.subjectId().toString(),
                            stored.sequence(),
                            reader.read(stored).event(),
                            stored.metadata(),
                            stored.eventId().toString(),
                            stored.recordedAt()));
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            callbacks.add(onAvailable);
            return true;
        }

        @Override
        public void close() {
            if (callback != null) {
                callbacks.remove(callback);
            }
        }
    }
}
