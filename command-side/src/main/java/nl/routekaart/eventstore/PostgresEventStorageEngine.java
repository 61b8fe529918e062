package nl.routekaart.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.StoredEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's events in the event table. What a unit of work publishes is recorded as one entry, in the phase in which it
 * commits; if that fails, the unit of work is rolled back. Reading decodes at once, so that an event that is not known
 * stops whoever reads.
 *
 * <p>There are no snapshots.
 */
final class PostgresEventStorageEngine implements EventStorageEngine {

    static final int PAGE = 500;

    private static final String COLLECTED = PostgresEventStorageEngine.class.getName();

    private final EventTable table;
    private final EventMessages messages;
    private final GroupCommit commits;

    PostgresEventStorageEngine(EventTable table, EventReader reader, GroupCommit commits) {
        this.table = table;
        this.messages = new EventMessages(reader);
        this.commits = commits;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEvent> rows = events.stream().map(messages::row).toList();
        if (CurrentUnitOfWork.isStarted()) {
            collected(CurrentUnitOfWork.get().root()).addAll(rows);
        } else {
            commits.append(rows);
        }
    }

    /**
     * To be called before anything else is registered with a unit of work: Axon runs what was registered first as the last
     * step of a commit, so that nothing can fail a unit of work whose events are durable.
     */
    void recordAtTheEndOf(UnitOfWork<?> root) {
        collected(root);
    }

    private List<NewEvent> collected(UnitOfWork<?> root) {
        List<NewEvent> present = root.getResource(COLLECTED);
        if (present != null) {
            return present;
        }
        List<NewEvent> collected = new ArrayList<>();
        root.resources().put(COLLECTED, collected);
        LastPosition last = LastPosition.of(root);
        root.onCommit(committing -> {
            if (!collected.isEmpty()) {
                last.set(commits.append(collected));
            }
        });
        return collected;
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        UUID subjectId = EventMessages.uuid("aggregate identifier", aggregateIdentifier);
        List<? extends DomainEventMessage<?>> events = table.ofSubject(subjectId, firstSequenceNumber).stream()
                .map(messages::domainEvent)
                .toList();
        return DomainEventStream.of(events);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        OptionalLong last = table.lastSequence(EventMessages.uuid("aggregate identifier", aggregateIdentifier));
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return StreamSupport.stream(new Pages(positionOf(token)), false);
    }

    /** The events directly after a position, at most a page of them. */
    List<StoredEvent> pageAfter(long position) {
        return table.page(position, PAGE);
    }

    /** @throws nl.routekaart.message.UnknownEventException when this release does not know it */
    TrackedEventMessage<?> decode(StoredEvent stored) {
        return messages.trackedEvent(stored);
    }

    /** The committed head, read from the database. */
    long readHead() {
        return table.head();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(table.head());
    }

    /** A token before the first event that was recorded at or after the instant. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(table.positionAt(dateTime.minusMillis(1)));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Aggregates are made from all their events; there are no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    static long positionOf(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        if (token instanceof GlobalSequenceTrackingToken plain) {
            return plain.getGlobalIndex();
        }
        throw new IllegalArgumentException("Not a token of this event store: " + token);
    }

    /** Goes through all events there are, page by page; after the end it can be asked again. */
    private final class Pages extends AbstractSpliterator<TrackedEventMessage<?>> {

        private long position;
        private Iterator<StoredEvent> page = Collections.emptyIterator();

        Pages(long position) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
            this.position = position;
        }

        @Override
        public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
            if (!page.hasNext()) {
                page = pageAfter(position).iterator();
            }
            if (!page.hasNext()) {
                return false;
            }
            StoredEvent stored = page.next();
            TrackedEventMessage<?> event = decode(stored);
            position = stored.position();
            action.accept(event);
            return true;
        }
    }
}
