package nl.routekaart.benchmarks.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.routekaart.benchmarks.harness.Callers;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.benchmarks.product.Orders;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.MetaKey;

/**
 * What the database does without us: single rows with the bytes of an event, each inserted and committed on its own,
 * on sixteen connections.
 */
public final class PlainTable implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final Postgres.Database database;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();
    private final AtomicLong sequence = new AtomicLong();
    private final String payload;

    private PlainTable(Postgres.Database database, int payload) {
        this.database = database;
        this.payload = EventJson.mapper().writeValueAsString(new ItemEvent.Described(Orders.text(payload)));
    }

    /**
     * Makes the table.
     *
     * @param constrained whether with the unique constraints of our own table, which promise more than its key does
     */
    public static PlainTable make(Postgres.Database database, int payload, boolean constrained) throws SQLException {
        PlainTable table = new PlainTable(database, payload);
        database.execute(
                """
                create table plain (
                    position     bigint generated always as identity primary key,
                    event_id     uuid not null,
                    recorded_at  timestamptz(3) not null,
                    recorded_max timestamptz(3) not null,
                    subject      text not null,
                    subject_id   uuid not null,
                    sequence     bigint not null,
                    name         text not null,
                    revision     int not null,
                    payload      jsonb not null,
                    metadata     jsonb not null,
                    command_id   uuid not null,
                    ordinal      int not null
                    %s)
                """.formatted(constrained ? ", unique (command_id, ordinal), unique (subject_id, sequence)" : ""));
        for (int number = 0; number < CONNECTIONS; number++) {
            Connection connection = database.superuser();
            table.connections.add(connection);
            table.inserts.add(connection.prepareStatement("""
                    insert into plain (event_id, recorded_at, recorded_max, subject, subject_id, sequence, name,
                        revision, payload, metadata, command_id, ordinal)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                    """));
        }
        return table;
    }

    /** Rows a second, each durable. */
    public double perSecond(Options options) throws Exception {
        long before = rows();
        Callers.Done done = Callers.during(options.piece(), CONNECTIONS, this::insert);
        if (rows() - before != done.count()) {
            throw new IllegalStateException(done.count() + " inserts, but " + (rows() - before) + " rows");
        }
        return done.perSecond();
    }

    private void insert(int connection) throws SQLException {
        PreparedStatement insert = inserts.get(connection);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Map<String, String> metadata = new TreeMap<>(Orders.metadata());
        metadata.remove("role");
        metadata.put(MetaKey.ORDINAL, "0");
        metadata.put(MetaKey.NONCE, "AAECAwQFBgcICQoLDA0ODw");
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, now);
        insert.setObject(3, now);
        insert.setString(4, "item");
        insert.setObject(5, UUID.randomUUID());
        insert.setLong(6, sequence.incrementAndGet());
        insert.setString(7, "item.described");
        insert.setInt(8, 1);
        insert.setString(9, payload);
        insert.setString(10, EventJson.mapper().writeValueAsString(metadata));
        insert.setObject(11, UUID.fromString(metadata.getOrDefault(MetaKey.COMMAND_ID, "")));
        insert.setInt(12, 0);
        insert.executeUpdate();
    }

    private long rows() throws SQLException {
        return database.number("select count(*) from plain");
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
