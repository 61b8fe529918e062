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
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.search.Cursor;
import nl.routekaart.search.FilterSql;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statements;
import nl.routekaart.version.Version;
import nl.routekaart.versions.FrozenVersion;
import nl.routekaart.versions.FrozenVersions;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What holds now. */
@Component
public class CurrentQueries {

    private static final String SELECT = """
            select f.id, f.subject, f.first, f.version, f.position, f.statements, s.title, lower(s.title) as sort,
                exists (select 1 from view_current.parked p where p.subject_id = f.id) as parked
            from view_current.folded f join view_current.subject s on s.id = f.id
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
        FrozenVersions versions = versions();
        Map<UUID, SubjectView> found = new LinkedHashMap<>();
        rows(SELECT + "where f.subject = ? and f.id = any(?)", List.of(subject.word(), FilterSql.ids(ids)))
                .forEach(row -> found.put(row.folded().id(), view(row, versions)));
        return found;
    }

    /** The subjects that a filter asks for, in order of title. */
    public Page<SubjectView> page(Subject subject, Filter filter, PageRequest request) {
        long position = position();
        FrozenVersions versions = versions();
        FilterSql sql = new FilterSql(filter, "view_current.held");
        String where = "where s.subject = ? and " + sql.condition();
        List<Object> parameters = new ArrayList<>(List.of(subject.word()));
        parameters.addAll(sql.parameters());
        Long total = jdbc.queryForObject(
                "select count(*) from view_current.subject s " + where, Long.class, parameters.toArray());
        String cursor = request.cursor();
        if (cursor != null) {
            List<String> place = Cursor.parts(cursor, 2);
            where += " and (lower(s.title) collate \"C\", s.id) > (?, ?)";
            parameters.add(place.get(0));
            parameters.add(Cursor.uuid(place.get(1)));
        }
        parameters.add(request.size() + 1);
        List<Row> rows = rows(SELECT + where + " order by lower(s.title) collate \"C\", s.id limit ?", parameters);
        boolean more = rows.size() > request.size();
        List<Row> shown = more ? rows.subList(0, request.size()) : rows;
        return new Page<>(
                shown.stream().map(row -> view(row, versions)).toList(),
                more ? shown.getLast().cursor() : null,
                total == null ? 0 : total,
                position);
    }

    /** Up to where the view has seen everything. */
    public long position() {
        return Optional.ofNullable(jdbc.queryForObject("select position from view_current.progress", Long.class))
                .orElse(0L);
    }

    private FrozenVersions versions() {
        List<FrozenVersion> versions = new ArrayList<>();
        for (Row row : rows(SELECT + "where f.subject = ?", List.of(Subject.VERSION.word()))) {
            Statements said = row.folded().statements();
            said.holding(Version.NAME.key(), PointInTime.NOW)
                    .ifPresent(name -> versions.add(new FrozenVersion(
                            name.value().toString(),
                            name.position(),
                            name.effective().text(),
                            name.effective().possiblyEarlier())));
        }
        return new FrozenVersions(versions);
    }

    private static SubjectView view(Row row, FrozenVersions versions) {
        Folded folded = row.folded();
        SortedMap<String, FieldView> fields = fields(folded, PointInTime.NOW);
        Agreed agreed = null;
        if (folded.subject() == Subject.ITEM) {
            long first = folded.first();
            versions.adopt(fields, first, folded.version());
            agreed = agreed(folded, versions.newestContaining(first).orElse(null));
        }
        return new SubjectView(
                folded.subject(), folded.id(), folded.version(), folded.position(), fields, agreed, row.parked());
    }

    private static @Nullable Agreed agreed(Folded folded, @Nullable FrozenVersion version) {
        return version == null
                ? null
                : new Agreed(version.name(), version.cut(), fields(folded, PointInTime.at(version.cut())));
    }

    private static SortedMap<String, FieldView> fields(Folded folded, PointInTime point) {
        SortedMap<String, FieldView> fields = new TreeMap<>();
        folded.statements()
                .holding(point)
                .forEach((field, statement) -> fields.put(
                        field,
                        new FieldView(
                                FoldedTable.json(folded.subject()).value(statement.value()),
                                statement.effective().text(),
                                statement.effective().possiblyEarlier(),
                                statement.position(),
                                statement.sequence(),
                                null)));
        return fields;
    }

    private List<Row> rows(String sql, List<Object> parameters) {
        return jdbc.query(sql, (row, number) -> Row.read(row), parameters.toArray());
    }

    private record Row(Folded folded, String sort, boolean parked) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(FoldedTable.read(row), row.getString("sort"), row.getBoolean("parked"));
        }

        String cursor() {
            return Cursor.of(sort, folded.id().toString());
        }
    }
}
