package nl.routekaart.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.EventType;
import nl.routekaart.message.UnknownEventException;
import nl.routekaart.view.EventRows;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Reads the rows of entries back. Somebody who administers the database can have written anything into them: such an entry is
 * told as one that is not legible, and does not keep the others from being told.
 */
final class EntryReader {

    static final String SELECT = "select " + EventRows.select("s", "") + """
            , s.event_id, s.revision, s.subject, s.subject_id, s.mandate, s.office, s.command_id, s.correlation_id,
                s.causation_id, s.basis, s.content, s.about, s.changes, s.departure, s.kept_out,
                (select c.position from view_audit.entry c
                    where c.subject_id = s.subject_id and c.sequence = s.corrects_sequence) as corrects
            from view_audit.entry s where\s""";

    /** Stands for an id that is not there. */
    private static final UUID NONE = new UUID(0, 0);

    private EntryReader() {}

    static AuditEntry entry(ResultSet row) throws SQLException {
        boolean keptOut = row.getBoolean("kept_out");
        try {
            return keptOut ? bare(row, AuditEntry.Reading.PARKED) : whole(row);
        } catch (IllegalArgumentException
                | NullPointerException
                | DateTimeException
                | JacksonException
                | UnknownEventException written) {
            return bare(row, AuditEntry.Reading.ILLEGIBLE);
        }
    }

    private static AuditEntry whole(ResultSet row) throws SQLException {
        EventView event = EventRows.legible(row, "");
        EventType type = new EventType(event.name(), row.getInt("revision"));
        Subject subject = Word.find(Subject.class, row.getString("subject"))
                .filter(known -> event.name().startsWith(known.word() + '.'))
                .orElseThrow(() -> new IllegalArgumentException("Not the subject of " + type));
        Objects.requireNonNull(row.getObject("event_id", UUID.class));
        Objects.requireNonNull(row.getObject("subject_id", UUID.class));
        JsonNode content = EventJson.mapper().readTree(row.getString("content"));
        JsonNode about = EventJson.mapper().readTree(row.getString("about"));
        About.check(subject, about);
        Change[] changes = EventJson.mapper().readValue(row.getString("changes"), Change[].class);
        if (Arrays.stream(changes).anyMatch(EntryReader::isNone)) {
            throw new IllegalArgumentException("Not a change of " + type);
        }
        return entry(
                row, subject, content, about, List.of(changes), AuditEntry.Reading.WHOLE, Content.read(type, content));
    }

    private static AuditEntry bare(ResultSet row, AuditEntry.Reading reading) throws SQLException {
        return entry(row, subject(row), NullNode.getInstance(), NullNode.getInstance(), List.of(), reading, null);
    }

    /** Of a row in which that is not legible: what its name begins with, or else the installation, whose view is broken. */
    private static Subject subject(ResultSet row) throws SQLException {
        String name = EventRows.read(row, "").name();
        return Optional.ofNullable(row.getString("subject"))
                .flatMap(subject -> Word.find(Subject.class, subject))
                .or(() -> Optional.of(name.indexOf('.'))
                        .filter(dot -> dot > 0)
                        .flatMap(dot -> Word.find(Subject.class, name.substring(0, dot))))
                .orElse(Subject.INSTALLATION);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getObject(column, UUID.class), NONE);
    }

    private static boolean isNone(@Nullable Change change) {
        return change == null || (Object) change.field() == null;
    }

    private static AuditEntry entry(
            ResultSet row,
            Subject subject,
            JsonNode content,
            JsonNode about,
            List<Change> changes,
            AuditEntry.Reading reading,
            @Nullable DomainEvent said)
            throws SQLException {
        long corrects = row.getLong("corrects");
        Long corrected = row.wasNull() ? null : corrects;
        return new AuditEntry(
                EventRows.read(row, ""),
                id(row, "event_id"),
                row.getInt("revision"),
                subject,
                id(row, "subject_id"),
                row.getString("mandate"),
                row.getString("office"),
                row.getString("command_id"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("basis"),
                content,
                about,
                changes,
                row.getBoolean("departure"),
                corrected,
                reading,
                said);
    }
}
