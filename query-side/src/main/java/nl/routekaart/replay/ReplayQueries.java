package nl.routekaart.replay;

import java.util.ArrayList;
import java.util.List;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.search.FilterSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Finds the steps of a replay. Each of the histories that a replay goes through at once is asked of its own index for
 * the few steps that come next, so that a long history costs no more than a short one.
 */
@Component
public class ReplayQueries {

    private static final String STEPS = "select s.position from view_audit.entry s where ";

    private final JdbcOperations jdbc;
    private final AuditQueries audit;
    private final HistoryQueries history;

    public ReplayQueries(JdbcOperations jdbc, AuditQueries audit, HistoryQueries history) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.history = history;
    }

    /**
     * The steps next to a position, at most so many; the position itself is not among them.
     *
     * @param kind only events of this name; absent for all
     */
    public Steps steps(Scope scope, @Nullable String kind, Direction direction, long from, int limit) {
        long seen = seen();
        Direction back = direction == Direction.AFTER ? Direction.BEFORE : Direction.AFTER;
        List<Long> found = find(scope, kind, direction, from, seen, limit + 1);
        boolean more = found.size() > limit;
        List<Long> shown = more ? found.subList(0, limit) : found;
        long turn = shown.isEmpty() ? from : shown.getFirst();
        boolean other = !find(scope, kind, back, turn, seen, 1).isEmpty()
                || shown.isEmpty()
                        && !find(scope, kind, Direction.AFTER, from - 1, Math.min(from, seen), 1)
                                .isEmpty();
        return direction == Direction.AFTER
                ? new Steps(List.copyOf(shown), other, more, seen)
                : new Steps(List.copyOf(shown.reversed()), more, other, seen);
    }

    /** Up to where both views that a step is read from have seen everything. */
    public long seen() {
        return Math.min(audit.position(), history.position());
    }

    private List<Long> find(Scope scope, @Nullable String kind, Direction direction, long from, long seen, int limit) {
        List<String> parts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        String rest = " s.position " + direction.sign() + " ? and s.position <= ?"
                + (kind == null ? "" : " and s.name = ?")
                + " order by s.position " + direction.order() + " limit ?)";
        List<Object> following = new ArrayList<>(List.of(from, seen));
        if (kind != null) {
            following.add(kind);
        }
        following.add(limit);
        if (scope.whole()) {
            parts.add('(' + STEPS + rest);
            parameters.addAll(following);
        }
        if (!scope.subjects().isEmpty()) {
            parts.add("(select e.position from unnest(?::uuid[]) u(id) cross join lateral (" + STEPS
                    + "s.subject_id = u.id and" + rest + " e)");
            parameters.add(FilterSql.ids(scope.subjects()));
            parameters.addAll(following);
        }
        if (scope.party() != null) {
            for (String column : List.of("party", "on_behalf_of")) {
                parts.add('(' + STEPS + "s." + column + " = ? and" + rest);
                parameters.add(scope.party());
                parameters.addAll(following);
            }
        }
        parameters.add(limit);
        return jdbc.query(
                "select position from (" + String.join(" union ", parts) + ") steps order by position "
                        + direction.order() + " limit ?",
                (row, number) -> row.getLong(1),
                parameters.toArray());
    }
}
