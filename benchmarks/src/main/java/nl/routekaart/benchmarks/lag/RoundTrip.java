package nl.routekaart.benchmarks.lag;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import nl.routekaart.benchmarks.harness.Latencies;
import nl.routekaart.benchmarks.harness.Postgres;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The least that a view costs which is told of an event by the database and writes one row: a notification from one
 * connection to another, and the commit of one upsert there.
 */
final class RoundTrip implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Connection teller;
    private final Connection listener;
    private final Statement notify;
    private final PreparedStatement upsert;

    RoundTrip(Postgres.Database database) throws SQLException {
        database.execute("create table if not exists public.told (id int primary key, value bigint not null)");
        teller = database.superuser();
        listener = database.superuser();
        notify = teller.createStatement();
        try (Statement listen = listener.createStatement()) {
            listen.execute("listen told");
        }
        upsert = listener.prepareStatement(
                "insert into public.told values (1, ?) on conflict (id) do update set value = excluded.value");
    }

    /** Once. */
    void measure(Latencies latencies) throws SQLException {
        long started = System.nanoTime();
        notify.execute("notify told");
        PGNotification[] told = listener.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLIS);
        if (told == null || told.length == 0) {
            throw new IllegalStateException("The notification did not come");
        }
        upsert.setLong(1, started);
        upsert.executeUpdate();
        latencies.add(System.nanoTime() - started);
    }

    @Override
    public void close() throws SQLException {
        teller.close();
        listener.close();
    }
}
