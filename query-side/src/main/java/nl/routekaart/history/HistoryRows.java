package nl.routekaart.history;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import nl.routekaart.kernel.Subject;
import nl.routekaart.search.Facet;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import nl.routekaart.statement.Withdrawal;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a subject in the tables of the history that follow from what was said of it. What follows from its events
 * alone comes to it: their own rows, and how far the subject had come with each but the last.
 *
 * @param reached how far it has come
 * @param said one for each statement
 * @param held where values hold
 * @param agreed one for each version that contains it
 */
record HistoryRows(Reached reached, List<Said> said, List<Held> held, List<Agreed> agreed) {

    /**
     * The rows that follow from all that was said of a subject, however it came in.
     *
     * @param frozen the position of each event that froze a version
     */
    static HistoryRows of(Folded folded, Collection<Long> frozen) {
        return new HistoryRows(
                Reached.of(folded, Rectangle.FOREVER),
                folded.statements().byField().entrySet().stream()
                        .flatMap(field ->
                                field.getValue().stream().map(statement -> Said.of(folded, field.getKey(), statement)))
                        .toList(),
                Together.of(folded).stream()
                        .map(together -> Held.of(folded, together))
                        .toList(),
                frozen.stream()
                        .flatMap(position -> Agreed.of(folded, position - 1).stream())
                        .toList());
    }

    /** The rows that became others since less had been said. None ever goes; what is agreed is left out. */
    static HistoryRows since(Statements before, Folded folded) {
        Set<Long> touched = new HashSet<>();
        folded.statements().byField().forEach((field, statements) -> {
            List<Statement> known = before.byField().getOrDefault(field, List.of());
            if (!known.equals(statements)) {
                List<Rectangle.Place> places =
                        Rectangles.of(known).stream().map(Rectangle::place).toList();
                without(
                                places,
                                Rectangles.of(statements).stream()
                                        .map(Rectangle::place)
                                        .toList())
                        .forEach(place -> touched.add(place.sequence()));
            }
        });
        return new HistoryRows(
                Reached.of(folded, Rectangle.FOREVER),
                folded.statements().byField().entrySet().stream()
                        .flatMap(field ->
                                without(before.byField().getOrDefault(field.getKey(), List.of()), field.getValue())
                                        .stream()
                                        .map(statement -> Said.of(folded, field.getKey(), statement)))
                        .toList(),
                without(
                                Together.of(folded.subject(), before, touched),
                                Together.of(folded.subject(), folded.statements(), touched))
                        .stream()
                        .map(together -> Held.of(folded, together))
                        .toList(),
                List.of());
    }

    private static <T> List<T> without(List<T> known, List<T> all) {
        if (known.equals(all)) {
            return List.of();
        }
        Set<T> before = new HashSet<>(known);
        return all.stream().filter(one -> !before.contains(one)).toList();
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
}
