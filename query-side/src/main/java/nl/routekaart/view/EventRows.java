package nl.routekaart.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.message.MetaKey;
import org.jspecify.annotations.Nullable;

/** A table with the bare facts of each event, for views that say who did something, and why. */
public final class EventRows {

    /** The columns that {@link #read} reads. */
    public static final String COLUMNS =
            "position, sequence, name, recorded_at, effective, actor, party, on_behalf_of, reason, source, certainty";

    /** Makes the table. */
    public static final String TABLE = """
            create table event (
                position     bigint not null,
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
                certainty    text
            );
            """;

    /** Its first key. */
    public static final String PRIMARY_KEY = "alter table event add primary key (position)";

    /** Its other key. */
    public static final String KEY = "alter table event add unique (subject_id, sequence)";

    /** Its rows. */
    public static final Table<ViewEvent> ROWS = new Table<>(
            "event",
            List.of(
                    Column.bigint("position", ViewEvent::position),
                    Column.text("subject", event -> event.subject().word()),
                    Column.uuid("subject_id", ViewEvent::subjectId),
                    Column.bigint("sequence", ViewEvent::sequence),
                    Column.text("name", event -> event.type().name()),
                    Column.timestamptz("recorded_at", ViewEvent::recordedAt),
                    Column.text("effective", event -> event.stamp().effective().text()),
                    Column.text("actor", event -> event.metadata().get(MetaKey.ACTOR)),
                    Column.uuid("party", event -> id(event, MetaKey.PARTY)),
                    Column.uuid("on_behalf_of", event -> id(event, MetaKey.ON_BEHALF_OF)),
                    Column.text("reason", event -> event.metadata().get(MetaKey.REASON)),
                    Column.text("source", event -> event.metadata().get(MetaKey.SOURCE)),
                    Column.text("certainty", event -> event.metadata().get(MetaKey.CERTAINTY))));

    /** Its rows at an earlier position. */
    public static final PastRows PAST = new PastRows(
            "event",
            "select subject_id as id, position as at, subject, " + COLUMNS
                    + " from {view}.event where position <= {at}");

    private EventRows() {}

    /** A party in the metadata of an event. */
    public static @Nullable UUID id(ViewEvent event, String key) {
        return event.meta(key).map(UUID::fromString).orElse(null);
    }

    /**
     * The event of a row that has {@link #COLUMNS}, each with this prefix.
     *
     * @throws IllegalArgumentException if no view can have written it
     */
    public static EventView legible(ResultSet row, String prefix) throws SQLException {
        EventView event = read(row, prefix);
        EdtfDate.parse(event.effective());
        if (event.name().isEmpty() || event.recordedAt().equals(Instant.EPOCH)) {
            throw new IllegalArgumentException("Not an event at " + event.position());
        }
        return event;
    }

    /** The same, whatever is in it: without a name, or of {@link Instant#EPOCH}, where no view can have written these. */
    public static EventView read(ResultSet row, String prefix) throws SQLException {
        return new EventView(
                row.getLong(prefix + "position"),
                row.getLong(prefix + "sequence"),
                Objects.requireNonNullElse(row.getString(prefix + "name"), ""),
                instant(row.getObject(prefix + "recorded_at", OffsetDateTime.class)),
                Objects.requireNonNullElse(row.getString(prefix + "effective"), ""),
                row.getString(prefix + "actor"),
                row.getObject(prefix + "party", UUID.class),
                row.getObject(prefix + "on_behalf_of", UUID.class),
                row.getString(prefix + "reason"),
                row.getString(prefix + "source"),
                row.getString(prefix + "certainty"));
    }

    /** The ends of time that the database knows are no instants. */
    private static Instant instant(@Nullable OffsetDateTime at) {
        return at == null || at.equals(OffsetDateTime.MAX) || at.equals(OffsetDateTime.MIN)
                ? Instant.EPOCH
                : at.toInstant();
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
