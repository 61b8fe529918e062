package nl.routekaart.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import nl.routekaart.statement.StatementsJson;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an event changed: of each statement that it made or withdrew, what held on its day before and after. */
final class Changes {

    private Changes() {}

    static List<Change> between(Folded before, Folded after) {
        StatementsJson json = FoldedTable.json(after.subject());
        List<Change> changes = new ArrayList<>();
        after.statements()
                .since(before.statements())
                .forEach((field, statements) -> statements.stream()
                        .map(statement -> pointOf(statement))
                        .distinct()
                        .forEach(point -> changes.add(new Change(
                                field,
                                value(before.statements(), field, point, json),
                                value(after.statements(), field, point, json)))));
        return changes;
    }

    /** The day from which the statement counts; what is "not before" a day counts only where no day is asked about. */
    private static PointInTime pointOf(Statement statement) {
        LocalDate day = statement.effective().countsFrom();
        return day.equals(LocalDate.MAX) ? PointInTime.NOW : PointInTime.effectiveOn(day);
    }

    private static @Nullable JsonNode value(
            Statements statements, String field, PointInTime point, StatementsJson json) {
        Optional<Object> value =
                statements.holding(field, point).map(Statement::value).filter(said -> said != Nothing.NOTHING);
        return value.isPresent() ? json.value(value.get()) : null;
    }
}
