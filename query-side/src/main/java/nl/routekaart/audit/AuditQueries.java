package nl.routekaart.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.search.Cursor;
import nl.routekaart.view.EventRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Who did what, when, why and on what grounds. */
@Component
public class AuditQueries {

    private static final String SELECT = "select " + EventRows.select("s", "") + """
            , s.event_id, s.revision, s.subject, s.subject_id, s.mandate, s.office, s.command_id, s.correlation_id,
                s.causation_id, s.basis, s.content, s.about, s.changes, s.departure, s.kept_out,
                (select c.position from view_audit.entry c
                    where c.subject_id = s.subject_id and c.sequence = s.corrects_sequence) as corrects
            from view_audit.entry s where\s""";

    private final JdbcOperations jdbc;

    public AuditQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries that a filter asks for, newest first. */
    public AuditPage page(AuditFilter filter, PageRequest request, Secrecy secrecy) {
        long position = position();
        String cursor = request.cursor();
        long before = cursor == null
                ? Long.MAX_VALUE
                : Cursor.number(Cursor.parts(cursor, 1).getFirst());
        return page(filter, 0, before - 1, true, request.size(), secrecy, position);
    }

    /** The entries that a filter asks for after a position and up to another, oldest first. */
    public AuditPage onwards(AuditFilter filter, long after, long upTo, int size, Secrecy secrecy) {
        return page(filter, after, upTo, false, size, secrecy, position());
    }

    private AuditPage page(
            AuditFilter filter, long after, long upTo, boolean newestFirst, int size, Secrecy secrecy, long position) {
        AuditSql.Question question = new AuditSql(filter, secrecy)
                .positions(Math.max(after, lowest(filter) - 1), Math.min(upTo, highest(filter)), newestFirst, size + 1);
        List<Long> positions = jdbc.query(
                question.sql(),
                (row, number) -> row.getLong(1),
                question.parameters().toArray());
        boolean more = positions.size() > size;
        List<Long> shown = more ? positions.subList(0, size) : positions;
        List<AuditEntry> entries = find(shown);
        return new AuditPage(
                List.copyOf(newestFirst ? entries.reversed() : entries), more ? shown.getLast() : null, position);
    }

    /** Nothing below it was recorded late enough. */
    private long lowest(AuditFilter filter) {
        Instant recorded = filter.recordedFrom();
        return Math.max(
                Objects.requireNonNullElse(filter.from(), 1L),
                recorded == null ? 1 : positionAt(recorded.minusNanos(1_000)) + 1);
    }

    private long highest(AuditFilter filter) {
        Instant recorded = filter.recordedUntil();
        return Math.min(
                Objects.requireNonNullElse(filter.until(), Long.MAX_VALUE),
                recorded == null ? Long.MAX_VALUE : positionAt(recorded));
    }

    /** What things were called, for entries that name them. */
    public NamesThen names(Collection<UUID> ids) {
        NamesThen names = new NamesThen();
        jdbc.query(
                "select id, position, name from view_audit.name where id = any(?)",
                row -> {
                    names.add(row.getObject("id", UUID.class), row.getLong("position"), row.getString("name"));
                },
                (Object) ids.toArray(UUID[]::new));
        return names;
    }

    /** Those of these positions whose events had been corrected up to another position. */
    public Set<Long> corrected(Collection<Long> positions, long upTo) {
        return positions.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.query("""
                        select e.position from view_audit.entry e
                        where e.position = any(?) and exists (
                            select 1 from view_audit.entry c
                            where c.subject_id = e.subject_id and c.corrects_sequence = e.sequence and c.position <= ?)
                        """, (row, number) -> row.getLong(1), positions.toArray(Long[]::new), upTo));
    }

    /** For each entry, by its position, the earlier events that its decision rested on. */
    public Map<Long, List<Rest>> restsOn(Collection<AuditEntry> entries) {
        Set<Looked> looked = entries.stream()
                .flatMap(entry -> Looked.in(entry.basis()).stream())
                .collect(Collectors.toSet());
        Map<Looked, Rest> found = new HashMap<>();
        if (!looked.isEmpty()) {
            jdbc.query(
                    """
                    select e.subject, e.subject_id, e.sequence, e.position, e.name
                    from unnest(?::uuid[], ?::bigint[]) looked (id, sequence)
                    join view_audit.entry e on e.subject_id = looked.id and e.sequence = looked.sequence
                    """,
                    row -> {
                        UUID id = row.getObject("subject_id", UUID.class);
                        found.put(
                                new Looked(id, row.getLong("sequence")),
                                new Rest(
                                        Word.find(Subject.class, row.getString("subject"))
                                                .orElseThrow(),
                                        id,
                                        row.getLong("position"),
                                        row.getString("name")));
                    },
                    looked.stream().map(Looked::id).toArray(UUID[]::new),
                    looked.stream().map(Looked::sequence).toArray(Long[]::new));
        }
        Map<Long, List<Rest>> rests = new HashMap<>();
        entries.forEach(entry -> rests.put(
                entry.event().position(),
                Looked.in(entry.basis()).stream()
                        .flatMap(one -> Stream.ofNullable(found.get(one)))
                        .toList()));
        return rests;
    }

    /** A subject with the number of its last event, as the basis of a decision names it. */
    private record Looked(UUID id, long sequence) {

        private static final Pattern NAMED = Pattern.compile("[a-z]+:([0-9a-f-]{36})@(\\d{1,18})");

        static List<Looked> in(@Nullable String basis) {
            return basis == null
                    ? List.of()
                    : NAMED.matcher(basis)
                            .results()
                            .map(one -> new Looked(UUID.fromString(one.group(1)), Long.parseLong(one.group(2))))
                            .toList();
        }
    }

    /** The entries at these positions, in order. */
    public List<AuditEntry> find(Collection<Long> positions) {
        return positions.isEmpty()
                ? List.of()
                : jdbc.query(SELECT + "s.position = any(?) order by s.position", (row, number) -> entry(row), (Object)
                        positions.toArray(Long[]::new));
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

    private static AuditEntry entry(ResultSet row) throws SQLException {
        long corrects = row.getLong("corrects");
        Long corrected = row.wasNull() ? null : corrects;
        return new AuditEntry(
                EventRows.read(row, ""),
                row.getObject("event_id", UUID.class),
                row.getInt("revision"),
                Word.find(Subject.class, row.getString("subject")).orElseThrow(),
                row.getObject("subject_id", UUID.class),
                row.getString("mandate"),
                row.getString("office"),
                row.getString("command_id"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("basis"),
                EventJson.mapper().readTree(row.getString("content")),
                EventJson.mapper().readTree(row.getString("about")),
                List.of(EventJson.mapper().readValue(row.getString("changes"), Change[].class)),
                row.getBoolean("departure"),
                corrected,
                row.getBoolean("kept_out"));
    }
}
