package nl.routekaart.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.StoredEvent;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the event table. Knows nothing of Axon. */
final class EventTable {

    private static final String COLUMNS = """
            position, event_id, recorded_at, subject, subject_id, sequence, name, revision,
            payload::text as payload, metadata::text as metadata
            """;

    /** What {@code recorded_max} tells never falls, so the positions are halved: the answer is one of low to high. */
    static final String POSITION_AT = """
            with recursive search (low, high) as (
                select 0::bigint, position from event_store.head
                union all
                select case when reached <= ? then half else low end, case when reached <= ? then high else half - 1 end
                from (
                    select low, high, half,
                        (select recorded_max from event_store.event where position = half) as reached
                    from search cross join lateral (select (low + high + 1) / 2 as half) middle
                    where low < high
                    offset 0
                ) looked
            )
            select low from search where low = high
            """;

    private static final TypeReference<LinkedHashMap<String, String>> METADATA = new TypeReference<>() {};

    private final JdbcOperations jdbc;
    private final JsonMapper json = EventJson.mapper();

    EventTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredEvent> page(long afterPosition, int limit) {
        return jdbc.query(
                "select " + COLUMNS + "from event_store.event where position > ? order by position limit ?",
                row(),
                afterPosition,
                limit);
    }

    List<StoredEvent> ofSubject(UUID subjectId, long fromSequence) {
        return jdbc.query(
                "select " + COLUMNS + "from event_store.event where subject_id = ? and sequence >= ? order by sequence",
                row(),
                subjectId,
                fromSequence);
    }

    List<StoredEvent> ofSubjects(Collection<UUID> subjectIds, long untilPosition) {
        return jdbc.query(
                "select " + COLUMNS
                        + "from event_store.event where subject_id = any(?) and position <= ? order by subject_id, sequence",
                row(),
                subjectIds.toArray(UUID[]::new),
                untilPosition);
    }

    List<UUID> registered(String subject, long afterPosition, long untilPosition) {
        return jdbc.query(
                """
                select subject_id from event_store.event
                where subject = ? and sequence = 0 and position > ? and position <= ? order by position
                """, (rows, number) -> rows.getObject("subject_id", UUID.class), subject, afterPosition, untilPosition);
    }

    OptionalLong lastSequence(UUID subjectId) {
        return number("select max(sequence) from event_store.event where subject_id = ?", subjectId);
    }

    long head() {
        return number("select position from event_store.head").orElseThrow();
    }

    OptionalLong positionOfCommand(UUID commandId) {
        return number("select max(position) from event_store.event where command_id = ?", commandId);
    }

    /** The largest position up to which everything was recorded at or before the instant; 0 when there is none. */
    long positionAt(Instant instant) {
        if (instant.isAfter(LATEST)) {
            return head();
        }
        if (instant.isBefore(EARLIEST)) {
            return 0;
        }
        OffsetDateTime until = utc(instant.truncatedTo(ChronoUnit.MILLIS));
        return number(POSITION_AT, until, until).orElseThrow();
    }

    /** Beyond these PostgreSQL's own calendar need not be asked. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private OptionalLong number(String sql, Object... arguments) {
        Long found = jdbc.query(
                sql,
                rows -> {
                    if (!rows.next()) {
                        return null;
                    }
                    long value = rows.getLong(1);
                    return rows.wasNull() ? null : value;
                },
                arguments);
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private RowMapper<StoredEvent> row() {
        return (rows, number) -> stored(rows);
    }

    private StoredEvent stored(ResultSet row) throws SQLException {
        Map<String, String> metadata = json.readValue(row.getString("metadata"), METADATA);
        return new StoredEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getObject("subject_id", UUID.class),
                row.getLong("sequence"),
                row.getString("name"),
                row.getInt("revision"),
                row.getString("payload"),
                metadata);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
