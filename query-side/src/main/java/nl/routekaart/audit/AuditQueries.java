package nl.routekaart.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.search.Cursor;
import nl.routekaart.search.FilterSql;
import nl.routekaart.view.EventRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Who did what, when, why and on what grounds. */
@Component
public class AuditQueries {

    private static final String SELECT = "select " + EventRows.select("s", "") + """
            , s.event_id, s.revision, s.subject, s.subject_id, s.command_id, s.correlation_id, s.causation_id,
                s.basis, s.changes, s.departure, s.kept_out,
                (select c.position from view_audit.entry c
                    where c.subject_id = s.subject_id and c.sequence = s.corrects_sequence) as corrects
            from view_audit.entry s where\s""";

    private final JdbcOperations jdbc;

    public AuditQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries that a filter asks for, newest first. */
    public Page<AuditEntry> page(AuditFilter filter, PageRequest request) {
        long position = position();
        StringBuilder where = new StringBuilder("true");
        List<Object> parameters = new ArrayList<>();
        add(where, parameters, "s.subject_id = ?", filter.subjectId());
        Subject subject = filter.subject();
        add(where, parameters, "s.subject = ?", subject == null ? null : subject.word());
        add(where, parameters, "s.name = ?", filter.name());
        add(where, parameters, "s.position >= ?", filter.from());
        add(where, parameters, "s.position <= ?", filter.until());
        if (filter.party() != null) {
            add(where, parameters, "? in (s.party, s.on_behalf_of)", filter.party());
        }
        FilterSql.Search search = FilterSql.search(filter.q());
        where.append(search.condition());
        parameters.addAll(search.parameters());
        Long total = jdbc.queryForObject(
                "select count(*) from view_audit.entry s where " + where, Long.class, parameters.toArray());
        if (request.cursor() != null) {
            add(
                    where,
                    parameters,
                    "s.position < ?",
                    Cursor.number(Cursor.parts(request.cursor(), 1).getFirst()));
        }
        parameters.add(request.size() + 1);
        List<AuditEntry> found = jdbc.query(
                SELECT + where + " order by s.position desc limit ?",
                (row, number) -> entry(row),
                parameters.toArray());
        boolean more = found.size() > request.size();
        List<AuditEntry> shown = more ? found.subList(0, request.size()) : found;
        return new Page<>(
                List.copyOf(shown),
                more ? Cursor.of(Long.toString(shown.getLast().event().position())) : null,
                total == null ? 0 : total,
                position);
    }

    /** The entry at a position. */
    public Optional<AuditEntry> find(long position) {
        return jdbc.query(SELECT + "s.position = ?", (row, number) -> entry(row), position).stream()
                .findFirst();
    }

    /**
     * The largest position n such that every event up to n was recorded at or before the instant; 0 when there is none.
     */
    public long positionAt(Instant instant) {
        return jdbc.queryForList("""
                        select position from view_audit.entry where latest <= ?
                        order by latest desc, position desc limit 1
                        """, Long.class, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Up to where the view has seen everything. */
    public long position() {
        return Optional.ofNullable(jdbc.queryForObject("select position from view_audit.progress", Long.class))
                .orElse(0L);
    }

    private static void add(
            StringBuilder where, List<Object> parameters, String condition, @Nullable Object parameter) {
        if (parameter != null) {
            where.append(" and ").append(condition);
            parameters.add(parameter);
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        long corrects = row.getLong("corrects");
        Long corrected = row.wasNull() ? null : corrects;
        return new AuditEntry(
                EventRows.read(row, ""),
                row.getObject("event_id", UUID.class),
                row.getInt("revision"),
                Word.find(Subject.class, row.getString("subject")).orElseThrow(),
                row.getObject("subject_id", UUID.class),
                row.getString("command_id"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("basis"),
                List.of(EventJson.mapper().readValue(row.getString("changes"), Change[].class)),
                row.getBoolean("departure"),
                corrected,
                row.getBoolean("kept_out"));
    }
}
