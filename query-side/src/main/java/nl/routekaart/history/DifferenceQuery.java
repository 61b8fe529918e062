package nl.routekaart.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.search.Cursor;
import nl.routekaart.search.FilterSql;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** What reads otherwise at one point in time than at another, and the events that make the difference. */
final class DifferenceQuery {

    private static final String PAIRS = """
            ), pairs as (
                select coalesce(b.id, a.id) as id, coalesce(b.subject, a.subject) as subject,
                    coalesce(b.field, a.field) as field,
                    a.value as a_value, a.effective as a_effective, a.possibly_earlier as a_possibly_earlier,
                    a.position as a_position, a.sequence as a_sequence,
                    b.value as b_value, b.effective as b_effective, b.possibly_earlier as b_possibly_earlier,
                    b.position as b_position, b.sequence as b_sequence
                from a full join b on a.id = b.id and a.field = b.field
                where a.value is distinct from b.value
            ), titles as (
                select id, max(title) as title
                from (
                    select id, value #>> '{}' as title from b where field in ('title', 'name', 'quantity')
                    union all
                    select id, value #>> '{}' from a where field in ('title', 'name', 'quantity')
                        and id not in (select id from b where field in ('title', 'name', 'quantity'))
                ) named group by id
            ), listed as materialized (
                select p.*, coalesce(t.title, '') as title,
                    case
                        when p.field = 'planned' and p.a_value is not null and p.b_value is not null then 0
                        when not exists (select 1 from a where a.id = p.id) then 1
                        when not exists (select 1 from b where b.id = p.id) then 2
                        else 3
                    end as kind
                from pairs p left join titles t on t.id = p.id
            )
            """;

    private final JdbcOperations jdbc;

    DifferenceQuery(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Page<Difference> page(
            PointInTime from, PointInTime to, @Nullable Subject subject, PageRequest request, long position) {
        List<Object> parameters = new ArrayList<>();
        String listed = listed(from, to, subject, parameters);
        Long total = jdbc.queryForObject(listed + "select count(*) from listed", Long.class, parameters.toArray());
        String place = "";
        String cursor = request.cursor();
        if (cursor != null) {
            List<String> parts = Cursor.parts(cursor, 4);
            place = " where (kind, lower(title) collate \"C\", id, field collate \"C\") > (?, ?, ?, ?)";
            parameters.add(Cursor.number(parts.get(0)));
            parameters.add(parts.get(1));
            parameters.add(Cursor.uuid(parts.get(2)));
            parameters.add(parts.get(3));
        }
        parameters.add(request.size() + 1);
        List<Row> rows = rows(listed, place, " limit ?", parameters);
        boolean more = rows.size() > request.size();
        List<Row> shown = more ? rows.subList(0, request.size()) : rows;
        return new Page<>(
                explained(shown, from, to),
                more ? shown.getLast().cursor() : null,
                total == null ? 0 : total,
                position);
    }

    /** All of them, in the same order: what both points have is found once, not once for each page. */
    List<Difference> all(PointInTime from, PointInTime to, @Nullable Subject subject) {
        List<Object> parameters = new ArrayList<>();
        String listed = listed(from, to, subject, parameters);
        return explained(rows(listed, "", "", parameters), from, to);
    }

    private static String listed(PointInTime from, PointInTime to, @Nullable Subject subject, List<Object> parameters) {
        HeldSql a = held(from, subject);
        HeldSql b = held(to, subject);
        parameters.addAll(a.parameters());
        parameters.addAll(b.parameters());
        return "with a as materialized (" + a.text() + "), b as materialized (" + b.text() + PAIRS;
    }

    private List<Row> rows(String listed, String place, String limit, List<Object> parameters) {
        return jdbc.query(
                listed + "select *, lower(title) as sort from listed" + place
                        + " order by kind, lower(title) collate \"C\", id, field collate \"C\"" + limit,
                (row, number) -> Legible.read(
                        HistoryView.NAME,
                        row.getString("id"),
                        () -> new Row(
                                Word.find(Subject.class, row.getString("subject"))
                                        .orElseThrow(),
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                row.getString("sort"),
                                row.getString("field"),
                                Difference.Kind.values()[row.getInt("kind")],
                                row.getString("a_value") == null ? null : StatementQuery.field(row, "a_"),
                                row.getString("b_value") == null ? null : StatementQuery.field(row, "b_"))),
                parameters.toArray());
    }

    private List<Difference> explained(List<Row> rows, PointInTime from, PointInTime to) {
        Map<Place, List<EventView>> events = events(rows, from, to);
        return rows.stream().map(row -> row.with(events)).toList();
    }

    private static HeldSql held(PointInTime point, @Nullable Subject subject) {
        Subject[] subjects = subject == null ? Subject.values() : new Subject[] {subject};
        return HeldSql.at(HeldSql.FULL, HeldSql.TABLE, point, subjects).statements();
    }

    /** The events of the statements that count at one of the points only, and the corrections that made it so. */
    private Map<Place, List<EventView>> events(List<Row> rows, PointInTime from, PointInTime to) {
        HeldSql.Counts atFrom = HeldSql.counts(from);
        HeldSql.Counts atTo = HeldSql.counts(to);
        long earlier = Math.min(from.position(), to.position());
        long later = Math.max(from.position(), to.position());
        List<Object> parameters = new ArrayList<>();
        parameters.add(FilterSql.ids(rows.stream().map(Row::id).distinct().toList()));
        parameters.addAll(atFrom.parameters());
        parameters.addAll(atTo.parameters());
        parameters.addAll(List.of(earlier, later, earlier, later));
        Map<Place, List<EventView>> events = new HashMap<>();
        jdbc.query(
                "select distinct st.id, st.field, " + EventRows.select("e", "")
                        + """

                from view_history.statement st
                join view_history.event e on e.position = st.position or e.position = st.withdrawn_at
                where st.id = any(?) and\s"""
                        + atFrom.condition() + " <> "
                        + atTo.condition()
                        + """

                    and case
                        when e.position = st.withdrawn_at then st.withdrawn_at > ? and st.withdrawn_at <= ?
                        else st.withdrawn_at is null or not (st.withdrawn_at > ? and st.withdrawn_at <= ?)
                    end
                order by position
                """,
                row -> {
                    events.computeIfAbsent(
                                    new Place(row.getObject("id", UUID.class), row.getString("field")),
                                    place -> new ArrayList<>())
                            .add(Legible.read(HistoryView.NAME, row.getString("id"), () -> EventRows.legible(row, "")));
                },
                parameters.toArray());
        return events;
    }

    private record Place(UUID id, String field) {}

    private record Row(
            Subject subject,
            UUID id,
            String title,
            String sort,
            String field,
            Difference.Kind kind,
            @Nullable FieldView before,
            @Nullable FieldView after) {

        Difference with(Map<Place, List<EventView>> events) {
            return new Difference(
                    subject,
                    id,
                    title,
                    field,
                    kind,
                    before,
                    after,
                    events.getOrDefault(new Place(id, field), List.of()));
        }

        String cursor() {
            return Cursor.of(Integer.toString(kind.ordinal()), sort, id.toString(), field);
        }
    }
}
