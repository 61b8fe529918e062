package nl.routekaart.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.view.Column;
import nl.routekaart.view.PastRows;
import nl.routekaart.view.Step;
import nl.routekaart.view.Table;

/**
 * What something was called from a position on.
 *
 * @param id what
 * @param position from where on
 * @param name its name; empty when it was taken back
 */
record NameRow(UUID id, long position, String name) {

    static final Table<NameRow> TABLE = new Table<>(
            "name",
            List.of(
                    Column.uuid("id", NameRow::id),
                    Column.bigint("position", NameRow::position),
                    Column.text("name", NameRow::name)));

    static final String DDL = """
            create table name (
                id       uuid not null,
                position bigint not null,
                name     text not null
            );
            """;

    static final List<String> INDEXES = List.of("alter table name add primary key (id, position)");

    static final PastRows PAST =
            new PastRows("name", "select id, position as at, name from {view}.name where position <= {at}");

    /** What the event makes of its subject's name; empty when that stays. */
    static Optional<NameRow> of(Step step) {
        Optional<String> name = About.name(step.after());
        return name.equals(About.name(step.before()))
                ? Optional.empty()
                : Optional.of(new NameRow(step.after().id(), step.event().position(), name.orElse("")));
    }
}
