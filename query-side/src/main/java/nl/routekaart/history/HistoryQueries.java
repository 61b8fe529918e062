package nl.routekaart.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.held.LegibleText;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.search.Cursor;
import nl.routekaart.search.FilterSql;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.versions.FrozenVersion;
import nl.routekaart.versions.FrozenVersions;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What held at any point in time, under the rule of design section 4. No event is replayed to answer. */
@Component
public class HistoryQueries {

    private static final String STATEMENTS =
            "select st.id, st.subject, st.field, st.value, st.effective, st.possibly_earlier, "
                    + EventRows.select("said", "said_") + ", " + EventRows.select("undone", "undone_")
                    + """

            from view_history.statement st
            join view_history.event said on said.position = st.position
            left join view_history.event undone on undone.position = st.withdrawn_at and undone.position <= ?
            where st.position <= ?
            """;

    /** What each field that holds is found by. */
    private static final String FACETS = """
            , facets as not materialized (
                select h.id, st.field, st.words, st.tags, st.refs, st.first_day, st.last_day
                from held h join view_history.statement st
                    on st.id = h.id and st.field = any(h.fields) and st.sequence = h.sequence
            )
            """;

    /** The words of each subject. */
    private static final String TEXTS = """
            , texts as (
                select id, words, to_tsvector('dutch', words) as search
                from (select id, string_agg(words, ' ' order by field) as words from facets group by id) words
            )
            """;

    /** So many subjects are rather looked up one by one than found among all. */
    private static final int FEW = 5;

    private final JdbcOperations jdbc;
    private final DifferenceQuery differences;

    public HistoryQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        this.differences = new DifferenceQuery(jdbc);
    }

    /** One subject at a point; empty when nothing had been said of it there. */
    public Optional<SubjectView> find(Subject subject, UUID id, PointInTime point) {
        return Optional.ofNullable(find(subject, List.of(id), point).get(id));
    }

    /** Several subjects by id as they stood at a point; those of which nothing had been said are left out. */
    public Map<UUID, SubjectView> find(Subject subject, Collection<UUID> ids, PointInTime point) {
        HeldSql held = ids.size() > FEW ? all(subject, point) : HeldSql.of(HeldSql.TABLE, ids, point);
        Map<UUID, Reading> readings = readings(held);
        readings.keySet().retainAll(new HashSet<>(ids));
        Map<UUID, SubjectView> found = new LinkedHashMap<>();
        views(subject, readings.values(), point).forEach(view -> found.put(view.id(), view));
        return found;
    }

    /** The subjects that a filter asks for as they stood at a point, in order of title. */
    public Page<SubjectView> page(Subject subject, Filter filter, PageRequest request, PointInTime point) {
        long position = position();
        List<Reading> all = new ArrayList<>(
                readings(filter.equals(Filter.ALL) ? all(subject, point) : filtered(subject, filter, point))
                        .values());
        all.sort(Reading.BY_TITLE);
        int begin = 0;
        String cursor = request.cursor();
        if (cursor != null) {
            List<String> parts = Cursor.parts(cursor, 2);
            Reading last = new Reading(Cursor.uuid(parts.get(1)), parts.get(0));
            begin = (int) all.stream()
                    .takeWhile(reading -> Reading.BY_TITLE.compare(reading, last) <= 0)
                    .count();
        }
        int end = Math.min(all.size(), begin + request.size());
        List<Reading> shown = all.subList(begin, end);
        return new Page<>(
                views(subject, shown, point),
                end < all.size()
                        ? Cursor.of(
                                shown.getLast().title(), shown.getLast().id().toString())
                        : null,
                all.size(),
                position);
    }

    private static HeldSql all(Subject subject, PointInTime point) {
        return HeldSql.at(HeldSql.LEAN, HeldSql.TABLE, point, subject);
    }

    private static HeldSql filtered(Subject subject, Filter filter, PointInTime point) {
        HeldSql held = HeldSql.at(HeldSql.FULL, HeldSql.TABLE, point, subject);
        FilterSql conditions = new FilterSql(filter, "facets");
        List<Object> parameters = new ArrayList<>(held.parameters());
        parameters.addAll(conditions.parameters());
        return new HeldSql(
                "with held as materialized (" + held.text() + ")" + FACETS
                        + (conditions.searches()
                                ? TEXTS + "select * from held where id in (select s.id from texts s where "
                                        + conditions.condition() + ")"
                                : "select * from held s where " + conditions.condition()),
                parameters);
    }

    /**
     * Everything that was said of a subject up to a position, in the order in which it was recorded, with reasons.
     *
     * @param field only of this field; absent for all
     * @throws nl.routekaart.rule.RefusedException {@code view-not-legible} (503) if some of it is nothing that this view wrote
     */
    public List<StatementView> statements(UUID id, @Nullable String field, long position) {
        return jdbc.query(
                STATEMENTS + " and st.id = ? and st.field = coalesce(?, st.field) order by st.position, st.field",
                (row, number) -> Legible.read(HistoryView.NAME, id, () -> statement(row)),
                position,
                position,
                id,
                field);
    }

    /** What is legible of all that was said of these subjects up to a position, of each in the order of recording. */
    public Map<UUID, List<StatementView>> statements(Collection<UUID> ids, long position) {
        Map<UUID, List<StatementView>> statements = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    STATEMENTS + " and st.id = any(?) order by st.position, st.field",
                    row -> {
                        add(row, statements);
                    },
                    position,
                    position,
                    ids.toArray(UUID[]::new));
        }
        return statements;
    }

    /** What is legible of all that was said of one field of all subjects of a kind, by subject: where each date stood before. */
    public Map<UUID, List<StatementView>> statementsOf(Subject subject, String field, long position) {
        Map<UUID, List<StatementView>> statements = new HashMap<>();
        jdbc.query(
                STATEMENTS + " and st.subject = ? and st.field = ? order by st.position",
                row -> {
                    add(row, statements);
                },
                position,
                position,
                subject.word(),
                field);
        return statements;
    }

    private static void add(ResultSet row, Map<UUID, List<StatementView>> statements) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Legible.find(() -> statement(row))
                .ifPresent(statement ->
                        statements.computeIfAbsent(id, any -> new ArrayList<>()).add(statement));
    }

    /**
     * What reads otherwise at one point than at the other; moved dates first.
     *
     * @param subject only subjects of this kind; absent for all
     */
    public Page<Difference> differences(
            PointInTime from, PointInTime to, @Nullable Subject subject, PageRequest request) {
        return differences.page(from, to, subject, request, position());
    }

    /** All that reads otherwise at one point than at the other, of subjects of one kind; moved dates first. */
    public List<Difference> differences(PointInTime from, PointInTime to, Subject subject) {
        return differences.all(from, to, subject);
    }

    /** Up to where the view has seen everything. */
    public long position() {
        return Optional.ofNullable(jdbc.queryForObject("select position from view_history.progress", Long.class))
                .orElse(0L);
    }

    /** @throws IllegalArgumentException if this view cannot have written it */
    static FieldView field(ResultSet row, String prefix) throws SQLException {
        Subject subject = Word.find(Subject.class, row.getString("subject")).orElseThrow();
        JsonNode value = EventJson.mapper().readTree(row.getString(prefix + "value"));
        String effective = row.getString(prefix + "effective");
        check(subject, row.getString("field"), value, effective);
        return new FieldView(
                value,
                effective,
                row.getBoolean(prefix + "possibly_earlier"),
                row.getLong(prefix + "position"),
                row.getLong(prefix + "sequence"),
                null);
    }

    private static StatementView statement(ResultSet row) throws SQLException {
        Subject subject = Word.find(Subject.class, row.getString("subject")).orElseThrow();
        String field = row.getString("field");
        JsonNode value = EventJson.mapper().readTree(row.getString("value"));
        String effective = row.getString("effective");
        check(subject, field, value, effective);
        return new StatementView(
                field,
                value,
                effective,
                row.getBoolean("possibly_earlier"),
                EventRows.legible(row, "said_"),
                row.getString("undone_name") == null ? null : EventRows.legible(row, "undone_"));
    }

    private static void check(Subject subject, String field, JsonNode value, String effective) {
        if (!LegibleText.isLegible(subject, field, value, effective)) {
            throw new IllegalArgumentException("Not a value of " + field);
        }
    }

    /**
     * What was found of each subject, in no order. With a limit, however high, the server answers from one process: to
     * start others takes longer than the answer.
     */
    private Map<UUID, Reading> readings(HeldSql held) {
        Map<UUID, Reading> readings = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement =
                            connection.prepareStatement("select id, lower(title), text from (" + held.text() + ") h");
                    for (int i = 0; i < held.parameters().size(); i++) {
                        statement.setObject(i + 1, held.parameters().get(i));
                    }
                    statement.setMaxRows(Integer.MAX_VALUE);
                    return statement;
                },
                row -> {
                    readings.computeIfAbsent(row.getObject(1, UUID.class), Reading::new)
                            .add(row.getString(2), row.getBytes(3));
                });
        return readings;
    }

    private FrozenVersions versions(PointInTime point) {
        return FrozenVersions.of(readings(all(Subject.VERSION, point)).values().stream()
                .map(reading -> reading.fields(Subject.VERSION).fields())
                .toList());
    }

    private List<SubjectView> views(Subject subject, Collection<Reading> readings, PointInTime point) {
        FrozenVersions versions = subject == Subject.ITEM ? versions(point) : new FrozenVersions(List.of());
        Optional<FrozenVersion> newest = versions.newest();
        List<UUID> ids = readings.stream().map(Reading::id).toList();
        Map<UUID, Known> known = known(
                ids.size() > FEW ? HeldSql.reached(point.position(), subject) : HeldSql.reached(point.position(), ids),
                newest.map(FrozenVersion::cut).orElse(0L));
        Map<UUID, SortedMap<String, FieldView>> tooLong = tooLong(readings, point);
        List<SubjectView> views = new ArrayList<>();
        for (Reading reading : readings) {
            Known of = known.get(reading.id());
            if (of == null) {
                views.add(Known.nothing(subject, reading.id()));
                continue;
            }
            LegibleText text = reading.fields(subject);
            SortedMap<String, FieldView> fields = text.fields();
            fields.putAll(tooLong.getOrDefault(reading.id(), new TreeMap<>()));
            versions.adopt(fields, of.first(), of.version());
            views.add(new SubjectView(
                    subject,
                    reading.id(),
                    of.version(),
                    of.position(),
                    fields,
                    newest.filter(version -> version.contains(of.first()))
                            .map(version -> new Agreed(version.name(), version.cut(), of.agreedFields(subject)))
                            .orElse(null),
                    of.parked(),
                    text.illegible()));
        }
        return views;
    }

    /** The fields whose text did not fit into an index. */
    private Map<UUID, SortedMap<String, FieldView>> tooLong(Collection<Reading> readings, PointInTime point) {
        List<UUID> ids = readings.stream()
                .filter(reading -> !reading.complete())
                .map(Reading::id)
                .toList();
        Map<UUID, SortedMap<String, FieldView>> fields = new HashMap<>();
        if (!ids.isEmpty()) {
            HeldSql said = HeldSql.of(HeldSql.TABLE, ids, point).tooLong().statements();
            jdbc.query(
                    said.text(),
                    row -> {
                        UUID id = row.getObject("id", UUID.class);
                        String field = row.getString("field");
                        FieldView value = Legible.read(HistoryView.NAME, id, () -> field(row, ""));
                        fields.computeIfAbsent(id, any -> new TreeMap<>()).put(field, value);
                    },
                    said.parameters().toArray());
        }
        return fields;
    }

    /** What is known of each subject beside its fields. */
    private Map<UUID, Known> known(HeldSql reached, long cut) {
        List<Object> parameters = new ArrayList<>(reached.parameters());
        parameters.add(cut);
        Map<UUID, Known> known = new HashMap<>();
        jdbc.query(
                """
                select h.id, h.first, h.sequence, h.from_position, a.text,
                    exists (select 1 from view_history.parked p where p.subject_id = h.id)
                from (
                """ + reached.text() + """
                ) h left join view_history.agreed a on a.cut = ? and a.id = h.id
                """,
                row -> {
                    known.put(
                            row.getObject(1, UUID.class),
                            new Known(
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getBytes(5),
                                    row.getBoolean(6)));
                },
                parameters.toArray());
        return known;
    }

    private record Known(long first, long version, long position, byte @Nullable [] agreed, boolean parked) {

        /** Of a subject of which nobody knows how far it had come. */
        static SubjectView nothing(Subject subject, UUID id) {
            LegibleText text = LegibleText.nothing();
            return new SubjectView(subject, id, 0, 0, text.fields(), null, false, text.illegible());
        }

        SortedMap<String, FieldView> agreedFields(Subject subject) {
            return agreed == null
                    ? new TreeMap<>()
                    : LegibleText.of(subject, agreed).fields();
        }
    }
}
