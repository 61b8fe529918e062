package nl.routekaart.current;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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
import nl.routekaart.held.LegibleText;
import nl.routekaart.kernel.Subject;
import nl.routekaart.search.Cursor;
import nl.routekaart.search.FilterSql;
import nl.routekaart.versions.FrozenVersions;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What holds now. */
@Component
public class CurrentQueries {

    private static final String SELECT = """
            select s.id, s.first, s.version, s.position, s.text, s.agreed, lower(s.title) as sort,
                exists (select 1 from view_current.parked p where p.subject_id = s.id) as parked
            from view_current.subject s
            """;

    private final JdbcOperations jdbc;

    public CurrentQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One subject. */
    public Optional<SubjectView> find(Subject subject, UUID id) {
        return Optional.ofNullable(find(subject, List.of(id)).get(id));
    }

    /** Several subjects by id; those that do not exist are left out. */
    public Map<UUID, SubjectView> find(Subject subject, Collection<UUID> ids) {
        Map<UUID, SubjectView> found = new LinkedHashMap<>();
        rows(subject, SELECT + "where s.subject = ? and s.id = any(?)", List.of(subject.word(), FilterSql.ids(ids)))
                .forEach(row -> found.put(row.view().id(), row.view()));
        return found;
    }

    /** The items of which somebody said who may read them. */
    public List<DisclosedItem> disclosed() {
        return DisclosedItem.all(jdbc);
    }

    /** The items that this view could not go on with, each with the event at which it stopped. */
    public Map<UUID, Long> parkedItems() {
        Map<UUID, Long> parked = new LinkedHashMap<>();
        jdbc.query(
                "select subject_id, position from view_current.parked where subject = ?",
                row -> {
                    parked.put(row.getObject("subject_id", UUID.class), row.getLong("position"));
                },
                Subject.ITEM.word());
        return parked;
    }

    /** The subjects that a filter asks for, in order of title. */
    public Page<SubjectView> page(Subject subject, Filter filter, PageRequest request) {
        long position = position();
        FilterSql sql = new FilterSql(filter, "view_current.held");
        String where = "where s.subject = ? and " + sql.condition();
        List<Object> parameters = new ArrayList<>(List.of(subject.word()));
        parameters.addAll(sql.parameters());
        List<Object> all = List.copyOf(parameters);
        String place = "";
        String cursor = request.cursor();
        if (cursor != null) {
            List<String> parts = Cursor.parts(cursor, 2);
            place = " and (lower(s.title) collate \"C\", s.id) > (?, ?)";
            parameters.add(parts.get(0));
            parameters.add(Cursor.uuid(parts.get(1)));
        }
        parameters.add(request.size() + 1);
        List<Row> rows = rows(
                subject, SELECT + where + place + " order by lower(s.title) collate \"C\", s.id limit ?", parameters);
        boolean more = rows.size() > request.size();
        List<Row> shown = more ? rows.subList(0, request.size()) : rows;
        long total = cursor == null && !more
                ? rows.size()
                : count("select count(*) from view_current.subject s " + where, all);
        return new Page<>(
                shown.stream().map(Row::view).toList(), more ? shown.getLast().cursor() : null, total, position);
    }

    /** Up to where the view has seen everything. */
    public long position() {
        return Optional.ofNullable(jdbc.queryForObject("select position from view_current.progress", Long.class))
                .orElse(0L);
    }

    private long count(String sql, List<Object> parameters) {
        return Optional.ofNullable(jdbc.queryForObject(sql, Long.class, parameters.toArray()))
                .orElse(0L);
    }

    private FrozenVersions versions() {
        return FrozenVersions.of(jdbc.query(
                "select text from view_current.subject where subject = ?",
                (row, number) ->
                        LegibleText.of(Subject.VERSION, row.getBytes("text")).fields(),
                Subject.VERSION.word()));
    }

    private List<Row> rows(Subject subject, String sql, List<Object> parameters) {
        FrozenVersions versions = subject == Subject.ITEM ? versions() : new FrozenVersions(List.of());
        return jdbc.query(sql, (row, number) -> row(subject, row, versions), parameters.toArray());
    }

    /** What this view cannot have written is not told but that it is not legible. */
    private static Row row(Subject subject, ResultSet row, FrozenVersions versions) throws SQLException {
        LegibleText text = LegibleText.of(subject, row.getBytes("text"));
        SortedMap<String, FieldView> fields = text.fields();
        long first = row.getLong("first");
        long version = row.getLong("version");
        byte[] agreed = row.getBytes("agreed");
        if (!fields.isEmpty()) {
            versions.adopt(fields, first, version);
        }
        return new Row(
                new SubjectView(
                        subject,
                        row.getObject("id", UUID.class),
                        version,
                        row.getLong("position"),
                        fields,
                        agreed == null
                                ? null
                                : versions.newest()
                                        .map(newest -> new Agreed(
                                                newest.name(),
                                                newest.cut(),
                                                LegibleText.of(subject, agreed).fields()))
                                        .orElse(null),
                        row.getBoolean("parked"),
                        text.illegible()),
                row.getString("sort"));
    }

    private record Row(SubjectView view, String sort) {

        String cursor() {
            return Cursor.of(sort, view.id().toString());
        }
    }
}
