package nl.routekaart.eventstore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's event store over our engine. Unlike Axon's embedded one every reader has its own pages, so an event that
 * cannot be read reaches the reader as an error. Readers are woken by a commit in this process at once, and by one in
 * another process within a tenth of a second.
 */
final class PostgresEventStore extends AbstractEventStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEventStore.class);
    private static final String HANDED_OVER = PostgresEventStore.class.getName();
    private static final long POLL_MILLIS = 100;

    private final PostgresEventStorageEngine engine;
    private final KnownHead head;
    private @Nullable ScheduledExecutorService poller;
    private boolean closed;

    static Builder builder() {
        return new Builder();
    }

    private PostgresEventStore(Builder builder, PostgresEventStorageEngine engine, KnownHead head) {
        super(builder);
        this.engine = engine;
        this.head = head;
        registerDispatchInterceptor(new EventStamp());
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            engine.recordAtTheEndOf(CurrentUnitOfWork.get().root());
        }
        super.publish(events);
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        events.forEach(event -> handedOver().add(event.getIdentifier()));
        super.prepareCommit(events);
    }

    /**
     * Axon lets an event be published while a unit of work prepares its commit, and forgets it when the others were
     * handed over already. Here nothing is forgotten: that unit of work fails.
     */
    @Override
    protected void commit(List<? extends EventMessage<?>> events) {
        super.commit(events);
        Set<String> handedOver = handedOver();
        if (CurrentUnitOfWork.isStarted()
                && !events.stream().allMatch(event -> handedOver.contains(event.getIdentifier()))) {
            throw new IllegalStateException("An event was published too late to be recorded");
        }
    }

    private static Set<String> handedOver() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(HANDED_OVER, key -> new HashSet<>())
                : new HashSet<>();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        startPolling();
        head.reached(engine.readHead());
        return new PagedEventStream(engine, head, PostgresEventStorageEngine.positionOf(trackingToken));
    }

    private synchronized void startPolling() {
        if (poller == null && !closed) {
            poller = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("event-store-head").factory());
            poller.scheduleWithFixedDelay(this::poll, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Nobody is woken any more. */
    @Override
    public synchronized void close() {
        closed = true;
        if (poller != null) {
            poller.shutdownNow();
            poller = null;
        }
    }

    /** Keeps on after a failure: the database may be restarting, and the next poll is soon. */
    private void poll() {
        try {
            head.reached(engine.readHead());
        } catch (RuntimeException e) {
            LOG.warn("The head of the event store could not be read; trying again", e);
        }
    }

    static final class Builder extends AbstractEventStore.Builder {

        PostgresEventStore build(PostgresEventStorageEngine engine, KnownHead head) {
            storageEngine(engine);
            return new PostgresEventStore(this, engine, head);
        }
    }
}
