package nl.routekaart.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.testing.TestPostgres;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon's own store for a database, in its own tables and with its own defaults, as a Spring application gets it. */
final class StockOrderedStore implements OrderedStore {

    private final HikariDataSource connections = new HikariDataSource();
    private final TransactionManager transactions;
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore here;
    private final EmbeddedEventStore there;

    StockOrderedStore() {
        connections.setDataSource(TestPostgres.freshDatabase().ownerDataSource());
        connections.setMaximumPoolSize(40);
        connections.setMinimumIdle(1);
        transactions = new SpringTransactionManager(new JdbcTransactionManager(connections));
        engine = engine();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        here = EmbeddedEventStore.builder().storageEngine(engine).build();
        there = EmbeddedEventStore.builder().storageEngine(engine()).build();
    }

    private JdbcEventStorageEngine engine() {
        Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(connections)))
                .transactionManager(transactions)
                .build();
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public void write(Way way, List<DomainEventMessage<?>> events, Runnable gate) {
        switch (way) {
            case COMMAND -> command(here, events, gate);
            case COMMAND_ELSEWHERE -> command(there, events, gate);
            case OPEN_TRANSACTION ->
                transactions.executeInTransaction(() -> {
                    engine.appendEvents(events);
                    gate.run();
                });
            // It has no such lock: nobody can hold it, and nobody waits.
            case BARE_LOCK -> gate.run();
        }
    }

    private void command(EmbeddedEventStore process, List<DomainEventMessage<?>> events, Runnable gate) {
        UnitOfWork<Message<?>> unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("command"));
        unitOfWork.attachTransaction(transactions);
        unitOfWork.execute(() -> {
            process.publish(events);
            unitOfWork.onPrepareCommit(appended -> gate.run());
        });
    }

    @Override
    public TrackingToken head() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingEventStream open(TrackingToken from) {
        return here.openStream(from);
    }

    @Override
    public PageReader pages(TrackingToken from) {
        return new PageReader() {

            private TrackingToken token = from;

            @Override
            public List<String> more() {
                List<String> found = new ArrayList<>();
                try (var events = engine.readEvents(token, false)) {
                    events.forEach((TrackedEventMessage<?> event) -> {
                        found.add(Seen.key(event));
                        token = event.trackingToken();
                    });
                }
                return found;
            }
        };
    }

    @Override
    public void close() {
        here.shutDown();
        there.shutDown();
        connections.close();
    }
}
