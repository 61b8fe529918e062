package nl.routekaart.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.view.Column;
import nl.routekaart.view.PastRows;
import nl.routekaart.view.Table;

/**
 * That an event names something beside its subject.
 *
 * @param id what it names
 * @param position the event
 */
record NamedRow(UUID id, long position) {

    static final Table<NamedRow> TABLE = new Table<>(
            "named", List.of(Column.uuid("id", NamedRow::id), Column.bigint("position", NamedRow::position)));

    static final String DDL = """
            create table named (
                id       uuid not null,
                position bigint not null
            );
            """;

    static final List<String> INDEXES =
            List.of("alter table named add primary key (id, position)", "create index on named (position)");

    static final PastRows PAST = new PastRows("named", """
            select e.subject_id as id, n.position as at, n.id as named
            from {view}.named n join {view}.entry e on e.position = n.position where n.position <= {at}
            """);

    static Stream<NamedRow> of(EntryRow entry) {
        return entry.named().stream().map(id -> new NamedRow(id, entry.event().position()));
    }
}
