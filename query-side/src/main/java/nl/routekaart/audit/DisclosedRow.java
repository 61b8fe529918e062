package nl.routekaart.audit;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import nl.routekaart.view.Column;
import nl.routekaart.view.Step;
import nl.routekaart.view.Table;

/**
 * Everything that was said, up to a position, of who may read an item or a field of it.
 *
 * @param id the item
 * @param field the field; {@link Item#WHOLE} for all of it
 * @param position from where on this is all
 * @param said the disclosures in the order in which they hold, as a JSON list
 */
record DisclosedRow(UUID id, String field, long position, String said) {

    static final Table<DisclosedRow> TABLE = new Table<>(
            "disclosed",
            List.of(
                    Column.uuid("id", DisclosedRow::id),
                    Column.text("field", DisclosedRow::field),
                    Column.bigint("position", DisclosedRow::position),
                    Column.jsonb("said", DisclosedRow::said)));

    static final String DDL = """
            create table disclosed (
                id       uuid not null,
                field    text not null,
                position bigint not null,
                said     jsonb not null
            );
            """;

    static final List<String> INDEXES = List.of("alter table disclosed add primary key (id, field, position)");

    /** What the event makes of it; nothing when that stays. */
    static Stream<DisclosedRow> of(Step step) {
        if (step.after().subject() != Subject.ITEM) {
            return Stream.empty();
        }
        Statements all = step.after().statements();
        return all.since(step.before().statements()).keySet().stream()
                .filter(Item.DISCLOSURE::covers)
                .map(key -> new DisclosedRow(
                        step.after().id(),
                        key.substring(key.indexOf('/') + 1),
                        step.event().position(),
                        EventJson.mapper().writeValueAsString(course(all, key))));
    }

    private static List<Object> course(Statements all, String key) {
        return all.byField().getOrDefault(key, List.of()).stream()
                .filter(statement -> statement.withdrawn() == null && statement.value() != Nothing.NOTHING)
                .sorted(Comparator.comparing(
                                (Statement statement) -> statement.effective().countsFrom())
                        .thenComparing(Statement::sequence))
                .map(Statement::value)
                .toList();
    }
}
