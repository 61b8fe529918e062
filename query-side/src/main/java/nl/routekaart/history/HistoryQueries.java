package nl.routekaart.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.held.HeldText;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.search.Cursor;
import nl.routekaart.search.FilterSql;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.versions.FrozenVersion;
import nl.routekaart.versions.FrozenVersions;
import nl.routekaart.view.EventRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What held at any point in time, under the rule of design section 4. No event is replayed to answer. */
@Component
public class HistoryQueries {

    private static final String STATEMENTS = "select st.id, st.field, st.value, st.effective, st.possibly_earlier, "
            + EventRows.select("said", "said_") + ", " + EventRows.select("undone", "undone_") + """

            from view_history.statement st
            join view_history.event said on said.position = st.position
            left join view_history.event undone on undone.position = st.withdrawn_at and undone.position <= ?
            where st.position <= ?
            """;

    /** What each field that holds is found by. */
    private static final String FACETS = """
            , facets as not materialized (
                select h.id, h.field, st.words, st.tags, st.refs, st.first_day, st.last_day
                from held h join view_history.statement st
                    on st.id = h.id and st.field = h.field and st.sequence = h.sequence
            )
            """;

    private static final String TEXTS = """
            , texts as (
                select id, words, to_tsvector('dutch', words) as search
                from (select id, string_agg(words, ' ' order by field) as words from facets group by id) words
            )
            """;

    private static final String HITS = """
            , hits as (
                select s.id, string_agg(s.text, ',') as text, lower(coalesce(max(s.title), '')) as sort
                from held s where %s group by s.id
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
        HeldSql held = ids.size() > FEW ? HeldSql.at(point, subject) : HeldSql.of(HeldSql.TABLE, ids, point);
        List<Object> parameters = new ArrayList<>(held.parameters());
        parameters.add(subject.word());
        parameters.add(FilterSql.ids(ids));
        Map<UUID, SubjectView> found = new LinkedHashMap<>();
        rows(
                        subject,
                        point,
                        "select id, string_agg(text, ',') as text, '' as sort from (" + held.text()
                                + ") h where subject = ? and id = any(?) group by id",
                        parameters)
                .forEach(row -> found.put(row.view().id(), row.view()));
        return found;
    }

    /** The subjects that a filter asks for as they stood at a point, in order of title. */
    public Page<SubjectView> page(Subject subject, Filter filter, PageRequest request, PointInTime point) {
        long position = position();
        HeldSql held = HeldSql.at(point, subject);
        FilterSql conditions = new FilterSql(filter, "facets");
        List<Object> parameters = new ArrayList<>(held.parameters());
        parameters.addAll(conditions.parameters());
        String hits = "with held as materialized (" + held.text() + ")" + FACETS
                + (conditions.searches()
                        ? TEXTS
                                + HITS.formatted(
                                        "s.id in (select s.id from texts s where " + conditions.condition() + ")")
                        : HITS.formatted(conditions.condition()));
        List<Object> all = List.copyOf(parameters);
        String place = "";
        String cursor = request.cursor();
        if (cursor != null) {
            List<String> parts = Cursor.parts(cursor, 2);
            place = " where (sort collate \"C\", id) > (?, ?)";
            parameters.add(parts.get(0));
            parameters.add(Cursor.uuid(parts.get(1)));
        }
        parameters.add(request.size() + 1);
        List<Row> found = rows(
                subject,
                point,
                hits + " select * from hits" + place + " order by sort collate \"C\", id limit ?",
                parameters);
        boolean more = found.size() > request.size();
        List<Row> shown = more ? found.subList(0, request.size()) : found;
        long total = cursor == null && !more ? found.size() : count(hits + " select count(*) from hits", all);
        return new Page<>(
                shown.stream().map(Row::view).toList(),
                more
                        ? Cursor.of(
                                shown.getLast().sort(),
                                shown.getLast().view().id().toString())
                        : null,
                total,
                position);
    }

    /**
     * Everything that was said of a subject up to a position, in the order in which it was recorded, with reasons.
     *
     * @param field only of this field; absent for all
     */
    public List<StatementView> statements(UUID id, @Nullable String field, long position) {
        return jdbc.query(
                STATEMENTS + " and st.id = ? and st.field = coalesce(?, st.field) order by st.position, st.field",
                (row, number) -> statement(row),
                position,
                position,
                id,
                field);
    }

    /** Everything that was said of one field of all subjects of a kind, by subject: where each date stood before. */
    public Map<UUID, List<StatementView>> statementsOf(Subject subject, String field, long position) {
        Map<UUID, List<StatementView>> statements = new HashMap<>();
        jdbc.query(
                STATEMENTS + " and st.subject = ? and st.field = ? order by st.position",
                row -> {
                    statements
                            .computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                            .add(statement(row));
                },
                position,
                position,
                subject.word(),
                field);
        return statements;
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

    /** Up to where the view has seen everything. */
    public long position() {
        return Optional.ofNullable(jdbc.queryForObject("select position from view_history.progress", Long.class))
                .orElse(0L);
    }

    static FieldView field(ResultSet row, String prefix) throws SQLException {
        return new FieldView(
                EventJson.mapper().readTree(row.getString(prefix + "value")),
                row.getString(prefix + "effective"),
                row.getBoolean(prefix + "possibly_earlier"),
                row.getLong(prefix + "position"),
                row.getLong(prefix + "sequence"),
                null);
    }

    private static StatementView statement(ResultSet row) throws SQLException {
        return new StatementView(
                row.getString("field"),
                EventJson.mapper().readTree(row.getString("value")),
                row.getString("effective"),
                row.getBoolean("possibly_earlier"),
                EventRows.read(row, "said_"),
                row.getString("undone_name") == null ? null : EventRows.read(row, "undone_"));
    }

    private long count(String sql, List<Object> parameters) {
        return Optional.ofNullable(jdbc.queryForObject(sql, Long.class, parameters.toArray()))
                .orElse(0L);
    }

    private FrozenVersions versions(PointInTime point) {
        HeldSql held = HeldSql.at(point, Subject.VERSION);
        return FrozenVersions.of(jdbc.query(
                "select string_agg(text, ',') as text from (" + held.text() + ") h group by id",
                (row, number) -> HeldText.read(row.getString("text")),
                held.parameters().toArray()));
    }

    /**
     * Subjects at a point.
     *
     * @param hits gives {@code (id, text, sort)}: which, all its fields, and what it is sorted by
     */
    private List<Row> rows(Subject subject, PointInTime point, String hits, List<Object> hitsParameters) {
        FrozenVersions versions = subject == Subject.ITEM ? versions(point) : new FrozenVersions(List.of());
        Optional<FrozenVersion> newest = versions.newest();
        List<Object> parameters = new ArrayList<>(hitsParameters);
        parameters.add(point.position());
        parameters.add(newest.map(FrozenVersion::cut).orElse(0L));
        return jdbc.query(
                "select h.id, h.text, h.sort, s.first, e.sequence, e.position, a.text as agreed,"
                        + " exists (select 1 from view_history.parked p where p.subject_id = h.id) as parked from ("
                        + hits + """
                        ) h
                        join view_history.subject s on s.id = h.id
                        join lateral (
                            select e.sequence, e.position from view_history.event e
                            where e.subject_id = h.id and e.position <= ?
                            order by e.position desc limit 1
                        ) e on true
                        left join view_history.agreed a on a.cut = ? and a.id = h.id
                        order by h.sort collate "C", h.id
                        """,
                (row, number) -> {
                    SortedMap<String, FieldView> fields = HeldText.read(row.getString("text"));
                    long first = row.getLong("first");
                    long sequence = row.getLong("sequence");
                    String agreed = row.getString("agreed");
                    versions.adopt(fields, first, sequence);
                    return new Row(
                            new SubjectView(
                                    subject,
                                    row.getObject("id", UUID.class),
                                    sequence,
                                    row.getLong("position"),
                                    fields,
                                    newest.filter(version -> version.contains(first))
                                            .map(version -> new Agreed(
                                                    version.name(),
                                                    version.cut(),
                                                    HeldText.read(agreed == null ? "" : agreed)))
                                            .orElse(null),
                                    row.getBoolean("parked")),
                            row.getString("sort"));
                },
                parameters.toArray());
    }

    private record Row(SubjectView view, String sort) {}
}
