package nl.routekaart.benchmarks.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.StoredEvent;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes a made-up past into the product's event table, under all of its constraints and triggers, as fast as the
 * database takes it.
 */
public final class Past {

    private static final int CHUNK = 20_000;

    private Past() {}

    /** Makes the product's tables in an empty database and writes the events; views are left to be built. */
    public static void write(Postgres.Database database, MadeUp past, int events) throws Exception {
        Product.start(database).close();
        database.execute("""
                drop schema if exists view_current cascade;
                drop schema if exists view_history cascade;
                drop schema if exists view_audit cascade;
                delete from axon.token_entry;
                """);
        try (Connection connection = database.superuser()) {
            connection.setAutoCommit(false);
            for (int written = 0; written < events; written += CHUNK) {
                write(connection, past.next(Math.min(CHUNK, events - written)));
                connection.commit();
            }
        }
        database.execute("vacuum analyze event_store.event");
    }

    private static void write(Connection connection, List<StoredEvent> events) throws SQLException, IOException {
        StoredEvent last = events.getLast();
        Instant latest = MadeUp.recordedMax(last);
        try (PreparedStatement head =
                connection.prepareStatement("update event_store.head set position = ?, recorded_max = ?")) {
            head.setLong(1, last.position());
            head.setObject(2, utc(latest));
            head.executeUpdate();
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy event_store.event (position, event_id, recorded_at, recorded_max, subject, subject_id, sequence,
                    name, revision, payload, metadata, command_id, ordinal) from stdin
                """);
        StringBuilder rows = new StringBuilder();
        for (StoredEvent event : events) {
            row(rows, event);
            if (rows.length() > 1 << 16) {
                flush(copy, rows);
            }
        }
        flush(copy, rows);
        copy.endCopy();
    }

    private static void flush(CopyIn copy, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    private static void row(StringBuilder rows, StoredEvent event) {
        rows.append(event.position())
                .append('\t')
                .append(event.eventId())
                .append('\t')
                .append(event.recordedAt())
                .append('\t')
                .append(MadeUp.recordedMax(event))
                .append('\t')
                .append(event.subject())
                .append('\t')
                .append(event.subjectId())
                .append('\t')
                .append(event.sequence())
                .append('\t')
                .append(event.name())
                .append('\t')
                .append(event.revision())
                .append('\t')
                .append(escaped(event.payload()))
                .append('\t')
                .append(escaped(EventJson.mapper().writeValueAsString(event.metadata())))
                .append('\t')
                .append(event.metadata().get("commandId"))
                .append('\t')
                .append(event.metadata().get("ordinal"))
                .append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
