package nl.routekaart.conflict;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements that disagree. That a date moved is no conflict: a later statement about a later time follows an earlier
 * one. Nor is anything of an unknown date, for nobody knows that it is about the same time; nor what one source says twice.
 */
public final class Conflicts {

    private Conflicts() {}

    /**
     * The conflicts among statements of one subject.
     *
     * @param statements in the order of recording
     * @param day only what counts by this day; absent for all
     */
    public static List<Conflict> among(List<StatementView> statements, @Nullable LocalDate day) {
        Map<String, List<StatementView>> byField = new LinkedHashMap<>();
        statements.stream()
                .filter(statement ->
                        day == null || !date(statement).countsFrom().isAfter(day))
                .forEach(statement -> byField.computeIfAbsent(statement.field(), field -> new ArrayList<>())
                        .add(statement));
        List<Conflict> conflicts = new ArrayList<>();
        byField.values().forEach(of -> addTo(conflicts, of));
        return conflicts;
    }

    private static void addTo(List<Conflict> conflicts, List<StatementView> statements) {
        List<StatementView> open = statements.stream()
                .filter(statement -> statement.withdrawnBy() == null)
                .sorted(comparing((StatementView statement) -> date(statement).countsFrom())
                        .thenComparing(statement -> statement.event().sequence()))
                .toList();
        for (int later = 1; later < statements.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                StatementView first = statements.get(earlier);
                StatementView second = statements.get(later);
                kind(first, second, open)
                        .map(kind -> conflict(kind, first, second, open))
                        .ifPresent(conflicts::add);
            }
        }
    }

    private static Optional<Conflict.Kind> kind(StatementView first, StatementView second, List<StatementView> open) {
        boolean bothTakenBack = first.withdrawnBy() != null && second.withdrawnBy() != null;
        if (bothTakenBack || !onDifferentSources(first, second) || unknown(first) || unknown(second)) {
            return Optional.empty();
        }
        if (!value(first).equals(value(second))) {
            return overlap(first, second) ? Optional.of(Conflict.Kind.VALUE) : Optional.empty();
        }
        return !overlap(first, second) && isOneStep(first, second, open)
                ? Optional.of(Conflict.Kind.DAY)
                : Optional.empty();
    }

    private static boolean onDifferentSources(StatementView first, StatementView second) {
        String one = first.event().source();
        String other = second.event().source();
        return one != null && other != null && !one.equals(other);
    }

    /** Whether both speak of one step: one was taken back for the other, or a state was entered twice without being left. */
    private static boolean isOneStep(StatementView first, StatementView second, List<StatementView> open) {
        if (first.withdrawnBy() != null || second.withdrawnBy() != null) {
            return true;
        }
        return first.field().equals(Item.PROGRESS.key()) && Math.abs(open.indexOf(first) - open.indexOf(second)) == 1;
    }

    /** Whether they may be about the same time. */
    private static boolean overlap(StatementView first, StatementView second) {
        EdtfDate one = date(first);
        EdtfDate other = date(second);
        return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
    }

    private static Conflict conflict(
            Conflict.Kind kind, StatementView first, StatementView second, List<StatementView> open) {
        boolean firstPrevails = second.withdrawnBy() != null
                || first.withdrawnBy() == null && open.indexOf(first) > open.indexOf(second);
        StatementView prevailing = firstPrevails ? first : second;
        StatementView other = firstPrevails ? second : first;
        return new Conflict(kind, prevailing, other, rule(prevailing, other), prevailing == open.getLast());
    }

    private static Conflict.Rule rule(StatementView prevailing, StatementView other) {
        if (other.withdrawnBy() != null) {
            return Conflict.Rule.CORRECTED;
        }
        return date(prevailing).countsFrom().equals(date(other).countsFrom())
                ? Conflict.Rule.RECORDED_LATER
                : Conflict.Rule.EFFECTIVE_LATER;
    }

    /** Two ways to the same state do not differ. */
    private static Object value(StatementView statement) {
        return statement.field().equals(Item.PROGRESS.key()) ? statement.value().path("state") : statement.value();
    }

    private static boolean unknown(StatementView statement) {
        return date(statement).isUnknown();
    }

    private static EdtfDate date(StatementView statement) {
        return EdtfDate.parse(statement.effective());
    }
}
