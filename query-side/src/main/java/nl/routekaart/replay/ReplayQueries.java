package nl.routekaart.replay;

import java.util.List;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.audit.KeptBack;
import nl.routekaart.history.HistoryQueries;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Finds the steps of a replay. Each of the histories that a replay goes through at once is asked of its own index for
 * the few steps that come next, so that a long history costs no more than a short one.
 */
@Component
public class ReplayQueries {

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
     * @param kept what may not be found
     */
    public Steps steps(Scope scope, Wanted wanted, KeptBack kept, Direction direction, long from, int limit) {
        long seen = seen();
        Direction back = direction == Direction.AFTER ? Direction.BEFORE : Direction.AFTER;
        List<Long> found = find(scope, wanted, kept, direction, from, seen, limit + 1);
        boolean more = found.size() > limit;
        List<Long> shown = more ? found.subList(0, limit) : found;
        long turn = shown.isEmpty() ? from : shown.getFirst();
        boolean other = !find(scope, wanted, kept, back, turn, seen, 1).isEmpty()
                || shown.isEmpty()
                        && !find(scope, wanted, kept, Direction.AFTER, from - 1, Math.min(from, seen), 1)
                                .isEmpty();
        return direction == Direction.AFTER
                ? new Steps(List.copyOf(shown), from, other, more, seen)
                : new Steps(List.copyOf(shown.reversed()), from, more, other, seen);
    }

    /** Up to where both views that a step is read from have seen everything. */
    public long seen() {
        return Math.min(audit.position(), history.position());
    }

    private List<Long> find(
            Scope scope, Wanted wanted, KeptBack kept, Direction direction, long from, long seen, int limit) {
        StepSql steps = new StepSql(scope, wanted, kept, direction, from, seen, limit);
        return jdbc.query(steps.sql(), (row, number) -> row.getLong(1), steps.parameters());
    }
}
