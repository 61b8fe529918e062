package nl.routekaart.benchmarks.product;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.routekaart.audit.AuditView;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.current.CurrentView;
import nl.routekaart.fold.Folds;
import nl.routekaart.history.HistoryView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.view.Generation;
import nl.routekaart.view.Subjects;
import nl.routekaart.view.View;
import nl.routekaart.view.ViewEvent;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The product's views behind Axon's tracking processors, each an event handler that takes in one event at a time. With a
 * batch of 1 the processors are as Axon delivers them: one segment, one thread, one transaction and token update an
 * event.
 */
public final class StockViews implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_NANOS = 2_000_000;
    private static final long LOOK_AGAIN_MILLIS = 1000;

    private final List<Handler> handlers = new ArrayList<>();
    private final List<TrackingEventProcessor> processors = new ArrayList<>();

    private StockViews() {}

    /**
     * Starts views with empty tables, at the first event. The product has made its own tables in the database before.
     *
     * @param names which of {@code current}, {@code history} and {@code audit}
     * @param seen is told the command of each event that a view has taken in
     */
    public static StockViews start(
            StockAxon stock, Postgres.Database database, int batch, List<String> names, Consumer<String> seen)
            throws Exception {
        StockViews started = new StockViews();
        JdbcTemplate jdbc = stock.part(JdbcTemplate.class);
        for (View view : List.of(new CurrentView(), new HistoryView(), new AuditView())) {
            if (names.contains(view.name())) {
                String schema = "stock_" + view.name();
                empty(database, "view_" + view.name(), schema);
                started.handlers.add(new Handler(view, schema, jdbc, seen));
            }
        }
        for (Handler handler : started.handlers) {
            TrackingEventProcessor processor = TrackingEventProcessor.builder()
                    .name(handler.schema)
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(handler)
                            .build())
                    .messageSource(stock.part(EventStore.class))
                    .tokenStore(stock.part(TokenStore.class))
                    .transactionManager(stock.part(TransactionManager.class))
                    .trackingEventProcessorConfiguration(
                            TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                    .andBatchSize(batch)
                                    .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                    .build();
            started.processors.add(processor);
            processor.start();
        }
        return started;
    }

    /** Makes tables like those of a schema, keys and indexes too, that the product's role may write. */
    private static void empty(Postgres.Database database, String like, String schema) throws SQLException {
        database.execute("""
                do $$
                declare tables record;
                begin
                    drop schema if exists %1$s cascade;
                    create schema %1$s;
                    for tables in select tablename from pg_tables where schemaname = '%2$s' loop
                        execute format('create table %1$s.%%I (like %2$s.%%I including all)', tables.tablename,
                            tables.tablename);
                    end loop;
                    grant usage on schema %1$s to %3$s;
                    grant all on all tables in schema %1$s to %3$s;
                    delete from public.tokenentry where processorname = '%1$s';
                end $$
                """.formatted(schema, like, Postgres.USER));
    }

    /** Waits until every view has taken in so many events. */
    public void await(long events, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Handler handler : handlers) {
            handler.await(events, deadline, this::failed);
        }
    }

    /** How many events a second the slowest view takes in, until it has taken in so many or the time is up. */
    public double rate(long events, Duration most) throws InterruptedException {
        for (Handler handler : handlers) {
            handler.await(1, System.nanoTime() + PATIENCE.toNanos(), this::failed);
        }
        long begun = handlers.stream()
                .mapToLong(handler -> handler.begun.get())
                .min()
                .orElseThrow();
        while (taken() < events && System.nanoTime() < begun + most.toNanos()) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        return taken() * 1e9 / (System.nanoTime() - begun);
    }

    private long taken() {
        return handlers.stream().mapToLong(handler -> handler.taken.get()).min().orElseThrow();
    }

    private boolean failed() {
        return processors.stream().anyMatch(TrackingEventProcessor::isError);
    }

    @Override
    public void close() {
        processors.forEach(TrackingEventProcessor::shutDown);
    }

    /** What an application's own event handler would be. */
    static final class Handler {

        private final View view;
        private final String schema;
        private final JdbcTemplate jdbc;
        private final Consumer<String> seen;
        private final AtomicLong taken = new AtomicLong();
        private final AtomicLong begun = new AtomicLong();

        private Handler(View view, String schema, JdbcTemplate jdbc, Consumer<String> seen) {
            this.seen = seen;
            this.view = view;
            this.schema = schema;
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(DomainEvent event, DomainEventMessage<?> message) {
            begun.compareAndSet(0, System.nanoTime());
            Generation tables = new Generation(schema, jdbc);
            view.apply(List.of(event(event, message)), Subjects.NOT_REMEMBERED, tables);
            tables.send();
            CurrentUnitOfWork.get().root().afterCommit(committed -> {
                seen.accept(String.valueOf(message.getMetaData().get(MetaKey.COMMAND_ID)));
                synchronized (taken) {
                    taken.incrementAndGet();
                    taken.notifyAll();
                }
            });
        }

        private static ViewEvent event(DomainEvent event, DomainEventMessage<?> message) {
            Map<String, String> metadata = new TreeMap<>();
            message.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
            long position = message instanceof TrackedEventMessage<?> tracked
                    ? tracked.trackingToken().position().orElseThrow() + 1
                    : 0;
            return new ViewEvent(
                    position,
                    UUID.fromString(message.getIdentifier()),
                    message.getTimestamp(),
                    Word.find(Subject.class, message.getType()).orElseThrow(),
                    UUID.fromString(message.getAggregateIdentifier()),
                    message.getSequenceNumber(),
                    Folds.CATALOGUE.typeOf(event.getClass()),
                    metadata,
                    event);
        }

        private void await(long events, long deadline, BooleanSupplier failed) throws InterruptedException {
            synchronized (taken) {
                while (taken.get() < events) {
                    if (failed.getAsBoolean() || System.nanoTime() > deadline) {
                        throw new IllegalStateException(
                                schema + " has taken in " + taken + " of " + events + " events");
                    }
                    taken.wait(LOOK_AGAIN_MILLIS);
                }
            }
        }
    }
}
