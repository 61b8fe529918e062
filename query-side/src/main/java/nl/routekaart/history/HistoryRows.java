package nl.routekaart.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.routekaart.held.HeldText;
import nl.routekaart.held.Titles;
import nl.routekaart.kernel.Subject;
import nl.routekaart.search.Facet;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import nl.routekaart.statement.Withdrawal;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a subject in the tables of the history, but for its events.
 *
 * @param known the subject itself
 * @param said one for each statement
 * @param held one for each rectangle in which a value holds
 * @param agreed one for each version that contains it
 */
record HistoryRows(Known known, List<Said> said, List<Held> held, List<Agreed> agreed) {

    /**
     * The rows that follow from all that was said of a subject, however it came in.
     *
     * @param frozen the position of each event that froze a version
     */
    static HistoryRows of(Folded folded, Collection<Long> frozen) {
        HistoryRows all = since(Statements.NONE, folded);
        return new HistoryRows(
                all.known(),
                all.said(),
                all.held(),
                frozen.stream()
                        .flatMap(position -> Agreed.of(folded, position - 1))
                        .toList());
    }

    /** The rows that became others since less had been said. None ever goes; what is agreed is left out. */
    static HistoryRows since(Statements before, Folded folded) {
        List<Said> said = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        folded.statements().since(before).forEach((field, changed) -> {
            changed.forEach(statement -> said.add(Said.of(folded, field, statement)));
            List<Rectangle> known = Rectangles.of(before.byField().getOrDefault(field, List.of()));
            List<Statement> statements =
                    Objects.requireNonNull(folded.statements().byField().get(field));
            without(known, Rectangles.of(statements)).stream()
                    .filter(rectangle -> rectangle.statement().value() != Nothing.NOTHING)
                    .forEach(rectangle -> held.add(Held.of(folded, field, rectangle)));
        });
        return new HistoryRows(Known.of(folded), said, held, List.of());
    }

    private static <T> List<T> without(List<T> known, List<T> all) {
        Set<T> before = new HashSet<>(known);
        return all.stream().filter(one -> !before.contains(one)).toList();
    }

    /**
     * A subject.
     *
     * @param id which
     * @param subject what it is
     * @param first the position of its first event
     */
    record Known(UUID id, String subject, long first) {

        static Known of(Folded folded) {
            return new Known(folded.id(), folded.subject().word(), folded.first());
        }
    }

    /** A statement, as it was made, with what its value is found by. */
    record Said(UUID id, Subject subject, String field, Statement statement, Facet facet) {

        static Said of(Folded folded, String field, Statement statement) {
            return new Said(folded.id(), folded.subject(), field, statement, Facet.of(field, statement.value()));
        }

        String value() {
            return FoldedTable.json(subject).valueText(statement.value());
        }

        @Nullable
        Long withdrawn(ToLongFunction<Withdrawal> part) {
            Withdrawal withdrawn = statement.withdrawn();
            return withdrawn == null ? null : part.applyAsLong(withdrawn);
        }
    }

    /**
     * A rectangle of points at which a field has a value.
     *
     * @param sequence of the statement that gives the value
     * @param from the first position
     * @param to the position after the last
     * @param fromDay the first day
     * @param toDay the day after the last; absent if it also holds when no day is asked about
     * @param node where it stands in the tree over positions, or, with a last day, in that over days; see {@link Forks}
     * @param title the value, if people know the subject by it
     * @param text see {@link HeldText}
     */
    record Held(
            UUID id,
            String subject,
            String field,
            long sequence,
            long from,
            long to,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            long node,
            @Nullable String title,
            String text) {

        static Held of(Folded folded, String field, Rectangle rectangle) {
            Statement statement = rectangle.statement();
            LocalDate toDay = rectangle.toDay();
            return new Held(
                    folded.id(),
                    folded.subject().word(),
                    field,
                    statement.sequence(),
                    rectangle.from(),
                    rectangle.to(),
                    rectangle.fromDay(),
                    toDay,
                    toDay == null ? Forks.of(rectangle.from(), rectangle.to()) : Forks.of(rectangle.fromDay(), toDay),
                    Titles.FIELDS.contains(field) ? statement.value().toString() : null,
                    HeldText.of(folded.subject(), field, statement));
        }
    }

    /**
     * How an item read at the cut of a version that contains it.
     *
     * @param cut the last position inside that version
     * @param id which item
     * @param text see {@link HeldText}
     */
    record Agreed(long cut, UUID id, String text) {

        static Stream<Agreed> of(Folded folded, long cut) {
            if (folded.subject() != Subject.ITEM || folded.first() > cut) {
                return Stream.empty();
            }
            SortedMap<String, Statement> holding = folded.statements().holding(PointInTime.at(cut));
            return holding.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Agreed(cut, folded.id(), HeldText.of(Subject.ITEM, holding)));
        }
    }
}
