package nl.routekaart.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.routekaart.message.MetaKey;
import nl.routekaart.testing.TestPostgres;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** An event store on a database of its own, put together by hand. */
final class StoreFixture implements AutoCloseable {

    final TestPostgres database;
    final HikariDataSource connections;
    final JdbcTemplate jdbc;
    final EventTable table;
    final PostgresEventStorageEngine engine;
    final PostgresEventStore store;
    final KnownHead head;
    final WriterMemory memory;
    private final GroupCommit commits;

    static StoreFixture onNewDatabase() {
        TestPostgres database = TestPostgres.freshDatabase();
        Flyway.configure()
                .dataSource(database.ownerDataSource())
                .schemas("event_store", "axon")
                .placeholders(Map.of("application", TestPostgres.APPLICATION))
                .load()
                .migrate();
        return new StoreFixture(database);
    }

    /** As another process would stand on the same database. */
    StoreFixture another() {
        return new StoreFixture(database);
    }

    private StoreFixture(TestPostgres database) {
        this.database = database;
        connections = new HikariDataSource();
        connections.setDataSource(database.dataSource());
        connections.setMaximumPoolSize(40);
        connections.setMinimumIdle(1);
        jdbc = new JdbcTemplate(connections);
        table = new EventTable(jdbc);
        head = new KnownHead();
        memory = new WriterMemory();
        commits = new GroupCommit(connections, memory, head);
        engine = new PostgresEventStorageEngine(table, TestEvents.READER, commits);
        store = PostgresEventStore.builder().build(engine, head);
    }

    /** A unit of work of one command, as the command bus makes it. */
    void inUnitOfWork(Consumer<UnitOfWork<?>> work) {
        UnitOfWork<Message<?>> unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("command"));
        unitOfWork.execute(() -> work.accept(unitOfWork));
    }

    /** Records events of one subject by one command. */
    void record(UUID subjectId, long firstSequence, TestEvents... events) {
        UUID commandId = UUID.randomUUID();
        inUnitOfWork(unitOfWork -> publish(commandId, subjectId, firstSequence, events));
    }

    void publish(UUID commandId, UUID subjectId, long firstSequence, TestEvents... events) {
        for (int i = 0; i < events.length; i++) {
            store.publish(message(commandId, subjectId, firstSequence + i, events[i]));
        }
    }

    static EventMessage<?> message(UUID commandId, UUID subjectId, long sequence, TestEvents event) {
        return new GenericDomainEventMessage<>(
                "test",
                subjectId.toString(),
                sequence,
                event,
                Map.of(MetaKey.COMMAND_ID, commandId.toString(), MetaKey.REASON, "reden €"));
    }

    /** Past Axon, as it may have been written by another release. */
    void appendRaw(String name, int revision, UUID subjectId, long sequence, Instant recordedAt, String payload) {
        NewEvent event = new NewEvent(
                UUID.randomUUID(),
                recordedAt,
                "test",
                subjectId,
                sequence,
                name,
                revision,
                payload,
                "{\"nonce\":\"n\"}",
                UUID.randomUUID(),
                0);
        commits.append(List.of(event));
    }

    /** The first column of each row. */
    List<String> texts(String sql) {
        return jdbc.query(sql, (row, number) -> row.getString(1));
    }

    List<Long> positions() {
        return texts("select position::text from event_store.event e order by e.position").stream()
                .map(Long::valueOf)
                .toList();
    }

    long events() {
        return positions().size();
    }

    /** The next event, or a failure when it does not come within a minute. */
    static TrackedEventMessage<?> next(TrackingEventStream stream) throws InterruptedException {
        if (!stream.hasNextAvailable(1, TimeUnit.MINUTES)) {
            throw new AssertionError("No event came within a minute");
        }
        return stream.nextAvailable();
    }

    @Override
    public void close() {
        store.close();
        commits.close();
        connections.close();
    }
}
