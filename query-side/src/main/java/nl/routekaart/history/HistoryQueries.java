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
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.search.Cursor;
import nl.routekaart.search.FilterSql;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.Version;
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
        Map<UUID, SortedMap<String, FieldView>> fields = fields(subject, ids, point);
        FrozenVersions versions = subject == Subject.ITEM ? versions(point) : new FrozenVersions(List.of());
        Map<UUID, SortedMap<String, FieldView>> agreed = versions.newest()
                .map(newest -> fields(subject, ids, PointInTime.at(newest.cut())))
                .orElse(Map.of());
        Map<UUID, SubjectView> found = new LinkedHashMap<>();
        for (Known known : known(subject, fields.keySet(), point.position())) {
            SortedMap<String, FieldView> reported =
                    Optional.ofNullable(fields.get(known.id())).orElseThrow();
            versions.adopt(reported, known.firstPosition(), known.version());
            found.put(
                    known.id(),
                    new SubjectView(
                            subject,
                            known.id(),
                            known.version(),
                            known.position(),
                            reported,
                            versions.newestContaining(known.firstPosition())
                                    .map(version -> new Agreed(
                                            version.name(),
                                            version.cut(),
                                            agreed.getOrDefault(known.id(), new TreeMap<>())))
                                    .orElse(null),
                            known.parked()));
        }
        return found;
    }

    /** The subjects that a filter asks for as they stood at a point, in order of title. */
    public Page<SubjectView> page(Subject subject, Filter filter, PageRequest request, PointInTime point) {
        long position = position();
        HeldSql held = HeldSql.at(point, "st.subject = ?", subject.word());
        FilterSql conditions = new FilterSql(filter, "held");
        List<Object> parameters = new ArrayList<>(held.parameters());
        parameters.addAll(conditions.parameters());
        String hits = "with held as materialized (" + held.text() + """
                ), texts as (
                    select id, coalesce(string_agg(words, ' ' order by field), '') as words,
                        lower(coalesce(max(value #>> '{}') filter (where field in ('title', 'name', 'quantity')), ''))
                            as sort
                    from held group by id
                ), hits as materialized (
                    select s.id, s.sort
                    from (select id, sort, words, to_tsvector('dutch', words) as search from texts) s
                    where\s""" + conditions.condition() + ")";
        Long total = jdbc.queryForObject(hits + " select count(*) from hits", Long.class, parameters.toArray());
        String place = "";
        String cursor = request.cursor();
        if (cursor != null) {
            List<String> parts = Cursor.parts(cursor, 2);
            place = " where (sort collate \"C\", id) > (?, ?)";
            parameters.add(parts.get(0));
            parameters.add(Cursor.uuid(parts.get(1)));
        }
        parameters.add(request.size() + 1);
        List<Hit> found = jdbc.query(
                hits + " select id, sort from hits" + place + " order by sort collate \"C\", id limit ?",
                (row, number) -> new Hit(row.getObject("id", UUID.class), row.getString("sort")),
                parameters.toArray());
        boolean more = found.size() > request.size();
        List<Hit> shown = more ? found.subList(0, request.size()) : found;
        Map<UUID, SubjectView> views = find(subject, shown.stream().map(Hit::id).toList(), point);
        return new Page<>(
                shown.stream()
                        .map(hit -> views.get(hit.id()))
                        .flatMap(view -> Optional.ofNullable(view).stream())
                        .toList(),
                more ? Cursor.of(shown.getLast().sort(), shown.getLast().id().toString()) : null,
                total == null ? 0 : total,
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

    private Map<UUID, SortedMap<String, FieldView>> fields(Subject subject, Collection<UUID> ids, PointInTime point) {
        HeldSql held = HeldSql.at(point, "st.subject = ? and st.id = any(?)", subject.word(), FilterSql.ids(ids));
        Map<UUID, SortedMap<String, FieldView>> fields = new HashMap<>();
        jdbc.query(
                held.text(),
                row -> {
                    fields.computeIfAbsent(row.getObject("id", UUID.class), id -> new TreeMap<>())
                            .put(row.getString("field"), field(row, ""));
                },
                held.parameters().toArray());
        return fields;
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

    private FrozenVersions versions(PointInTime point) {
        HeldSql names =
                HeldSql.at(point, "st.subject = ? and st.field = ?", Subject.VERSION.word(), Version.NAME.key());
        return new FrozenVersions(jdbc.query(
                names.text(),
                (row, number) -> new FrozenVersion(
                        EventJson.mapper().readTree(row.getString("value")).asString(),
                        row.getLong("position"),
                        row.getString("effective"),
                        row.getBoolean("possibly_earlier")),
                names.parameters().toArray()));
    }

    private List<Known> known(Subject subject, Collection<UUID> ids, long position) {
        return jdbc.query(
                """
                select e.subject_id, max(e.sequence) as version, max(e.position) as position,
                    min(e.position) as first_position,
                    exists (select 1 from view_history.parked p where p.subject_id = e.subject_id) as parked
                from view_history.event e
                where e.subject = ? and e.subject_id = any(?) and e.position <= ?
                group by e.subject_id
                """,
                (row, number) -> new Known(
                        row.getObject("subject_id", UUID.class),
                        row.getLong("version"),
                        row.getLong("position"),
                        row.getLong("first_position"),
                        row.getBoolean("parked")),
                subject.word(),
                FilterSql.ids(ids),
                position);
    }

    private record Known(UUID id, long version, long position, long firstPosition, boolean parked) {}

    private record Hit(UUID id, String sort) {}
}
