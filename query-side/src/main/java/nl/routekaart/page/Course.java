package nl.routekaart.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.routekaart.history.StatementView;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * How one field went, in the order in which its values held: the last one is what holds.
 *
 * @param statements by effective date, then by order of recording; withdrawn ones left out
 */
record Course(List<StatementView> statements) {

    static final Course NONE = new Course(List.of());

    /** The course as far as it had taken effect on a day; all of it without one. */
    static Course of(@Nullable List<StatementView> said, @Nullable LocalDate effectiveOn) {
        if (said == null) {
            return NONE;
        }
        return new Course(said.stream()
                .filter(statement -> statement.withdrawnBy() == null)
                .filter(statement -> effectiveOn == null
                        || !effective(statement).countsFrom().isAfter(effectiveOn))
                .sorted(Comparator.comparing((StatementView statement) ->
                                effective(statement).countsFrom())
                        .thenComparing(statement -> statement.event().sequence()))
                .toList());
    }

    /** What holds. */
    Optional<StatementView> last() {
        return statements.isEmpty() ? Optional.empty() : Optional.of(statements.getLast());
    }

    static EdtfDate effective(StatementView statement) {
        return EdtfDate.parse(statement.effective());
    }
}
