package nl.routekaart.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.search.Cursor;
import nl.routekaart.search.FilterSql;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What held at any point in time, under the rule of design section 4. No event is replayed to answer. */
@Component
public class HistoryQueries {

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

    private final JdbcOperations jdbc;
    private final HeldQuery held;
    private final StatementQuery statements;
    private final DifferenceQuery differences;

    public HistoryQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        this.held = new HeldQuery(jdbc);
        this.statements = new StatementQuery(jdbc);
        this.differences = new DifferenceQuery(jdbc);
    }

    /** One subject at a point; empty when nothing had been said of it there. */
    public Optional<SubjectView> find(Subject subject, UUID id, PointInTime point) {
        return Optional.ofNullable(find(subject, List.of(id), point).get(id));
    }

    /** Several subjects by id as they stood at a point; those of which nothing had been said are left out. */
    public Map<UUID, SubjectView> find(Subject subject, Collection<UUID> ids, PointInTime point) {
        Map<UUID, Reading> readings = held.readings(
                HeldQuery.few(ids) ? HeldSql.of(HeldSql.TABLE, ids, point) : HeldQuery.all(subject, point));
        readings.keySet().retainAll(new HashSet<>(ids));
        Map<UUID, SubjectView> found = new LinkedHashMap<>();
        held.views(subject, readings.values(), point).forEach(view -> found.put(view.id(), view));
        return found;
    }

    /** The subjects that a filter asks for as they stood at a point, in order of title. */
    public Page<SubjectView> page(Subject subject, Filter filter, PageRequest request, PointInTime point) {
        long position = position();
        HeldSql asked = filter.equals(Filter.ALL) ? HeldQuery.all(subject, point) : filtered(subject, filter, point);
        List<Reading> all = new ArrayList<>(held.readings(asked).values());
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
                held.views(subject, shown, point),
                end < all.size()
                        ? Cursor.of(
                                shown.getLast().title(), shown.getLast().id().toString())
                        : null,
                all.size(),
                position);
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
        return statements.of(id, field, position);
    }

    /** What is legible of all that was said of these subjects up to a position, of each in the order of recording. */
    public Map<UUID, List<StatementView>> statements(Collection<UUID> ids, long position) {
        return statements.of(ids, position);
    }

    /** What is legible of all that was said of one field of all subjects of a kind, by subject: where each date stood before. */
    public Map<UUID, List<StatementView>> statementsOf(Subject subject, String field, long position) {
        return statements.of(subject, field, position);
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
}
