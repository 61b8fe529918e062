package nl.routekaart.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.message.MetaKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** A table with the bare facts of each event, for views that say who did something, and why. */
public final class EventRows {

    /** The columns that {@link #read} reads. */
    public static final String COLUMNS =
            "position, sequence, name, recorded_at, effective, actor, party, on_behalf_of, reason, source, certainty";

    /** Makes the table. */
    public static final String DDL = """
            create table event (
                position     bigint primary key,
                subject      text not null,
                subject_id   uuid not null,
                sequence     bigint not null,
                name         text not null,
                recorded_at  timestamptz not null,
                effective    text not null,
                actor        text,
                party        uuid,
                on_behalf_of uuid,
                reason       text,
                source       text,
                certainty    text,
                unique (subject_id, sequence)
            );
            """;

    private EventRows() {}

    /** Writes the events. */
    public static void save(List<ViewEvent> events, JdbcOperations jdbc) {
        jdbc.batchUpdate("""
                insert into event (position, subject, subject_id, sequence, name, recorded_at, effective, actor, party,
                    on_behalf_of, reason, source, certainty)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, events, Math.max(1, events.size()), (statement, event) -> {
            statement.setLong(1, event.position());
            statement.setString(2, event.subject().word());
            statement.setObject(3, event.subjectId());
            statement.setLong(4, event.sequence());
            statement.setString(5, event.type().name());
            statement.setObject(6, OffsetDateTime.ofInstant(event.recordedAt(), ZoneOffset.UTC));
            statement.setString(7, event.stamp().effective().text());
            statement.setString(8, event.meta(MetaKey.ACTOR).orElse(null));
            statement.setObject(9, id(event, MetaKey.PARTY), Types.OTHER);
            statement.setObject(10, id(event, MetaKey.ON_BEHALF_OF), Types.OTHER);
            statement.setString(11, event.meta(MetaKey.REASON).orElse(null));
            statement.setString(12, event.meta(MetaKey.SOURCE).orElse(null));
            statement.setString(13, event.meta(MetaKey.CERTAINTY).orElse(null));
        });
    }

    /** A party in the metadata of an event. */
    public static @Nullable UUID id(ViewEvent event, String key) {
        return event.meta(key).map(UUID::fromString).orElse(null);
    }

    /** The event of a row that has {@link #COLUMNS}, each with this prefix. */
    public static EventView read(ResultSet row, String prefix) throws SQLException {
        return new EventView(
                row.getLong(prefix + "position"),
                row.getLong(prefix + "sequence"),
                row.getString(prefix + "name"),
                row.getObject(prefix + "recorded_at", OffsetDateTime.class).toInstant(),
                row.getString(prefix + "effective"),
                row.getString(prefix + "actor"),
                row.getObject(prefix + "party", UUID.class),
                row.getObject(prefix + "on_behalf_of", UUID.class),
                row.getString(prefix + "reason"),
                row.getString(prefix + "source"),
                row.getString(prefix + "certainty"));
    }

    /** {@link #COLUMNS} of a relation, each under its name with a prefix. */
    public static String select(String relation, String prefix) {
        StringBuilder columns = new StringBuilder();
        for (String column : COLUMNS.split(", ")) {
            columns.append(columns.isEmpty() ? "" : ", ")
                    .append(relation)
                    .append('.')
                    .append(column)
                    .append(" as ")
                    .append(prefix)
                    .append(column);
        }
        return columns.toString();
    }
}
