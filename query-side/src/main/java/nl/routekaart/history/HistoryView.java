package nl.routekaart.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import nl.routekaart.statement.Withdrawal;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.view.BulkRows;
import nl.routekaart.view.Copy;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import nl.routekaart.view.Generation;
import nl.routekaart.view.PastRows;
import nl.routekaart.view.Step;
import nl.routekaart.view.Subjects;
import nl.routekaart.view.View;
import nl.routekaart.view.ViewEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All that was ever said, one row for each statement, and where each holds: one row for each rectangle of positions and
 * days, so that one question in SQL answers for any point in time in the time that the answer takes.
 */
@Component
public final class HistoryView implements View {

    static final String NAME = "history";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 3;
    }

    /**
     * Where values hold is read from the indexes alone: the rows around one point lie far apart in their table, but
     * side by side in an index. That asks for a table whose pages the server knows to be visible to all, and for values
     * that fit into an index; see {@link Held}.
     */
    @Override
    public String tables() {
        return EventRows.TABLE + """
                create table reached (
                    id            uuid not null,
                    subject       text not null,
                    first         bigint not null,
                    sequence      bigint not null,
                    from_position bigint not null,
                    to_position   bigint not null,
                    node          bigint not null,
                    mirror        bigint not null generated always as (-node) stored
                ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
                create table statement (
                    id                 uuid not null,
                    subject            text not null,
                    field              text not null,
                    value              jsonb not null,
                    effective          text not null,
                    counts_from        date not null,
                    possibly_earlier   boolean not null,
                    sequence           bigint not null,
                    position           bigint not null,
                    withdrawn_sequence bigint,
                    withdrawn_at       bigint,
                    words              text not null,
                    tags               text[] not null,
                    refs               uuid[] not null,
                    first_day          date,
                    last_day           date
                );
                create table held (
                    id            uuid not null,
                    subject       text not null,
                    field         text not null,
                    fields        text[] not null,
                    sequence      bigint not null,
                    from_position bigint not null,
                    to_position   bigint not null,
                    from_day      date not null,
                    to_day        date,
                    node          bigint not null,
                    mirror        bigint not null generated always as (-node) stored,
                    title         text,
                    text          text
                ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
                create table agreed (
                    cut  bigint not null,
                    id   uuid not null,
                    text text not null
                ) with (toast_tuple_target = 8160);
                """;
    }

    @Override
    public List<String> indexes() {
        return List.of(
                EventRows.PRIMARY_KEY,
                EventRows.KEY,
                "alter table reached add primary key (id, sequence)",
                "alter table statement add primary key (id, field, sequence)",
                "alter table held add primary key (id, sequence, from_position, field)",
                "alter table agreed add primary key (cut, id)",
                "create index on reached (subject, node, to_position) include (id, first, sequence, from_position)",
                "create index on reached (subject, mirror, from_position) include (id, first, sequence)",
                "create index on statement (subject, id, field)",
                """
                create index on held (subject, node, to_position, from_day)
                    include (id, title, text) where to_day is null
                """,
                """
                create index on held (subject, mirror, from_position, from_day)
                    include (id, title, text) where to_day is null
                """,
                """
                create index on held (subject, node, to_day, from_position, to_position)
                    include (id, title, text) where to_day is not null
                """,
                """
                create index on held (subject, mirror, from_day, from_position, to_position)
                    include (id, title, text) where to_day is not null
                """);
    }

    @Override
    public void apply(List<ViewEvent> page, Subjects subjects, Generation tables) {
        Set<UUID> ids = page.stream().map(ViewEvent::subjectId).collect(Collectors.toSet());
        Map<UUID, Folded> before = subjects.known(ids, unknown -> load(unknown, tables));
        EventRows.ROWS.insert(page, tables);
        Map<UUID, Folded> after = new LinkedHashMap<>(before);
        List<Reached> reached = new ArrayList<>();
        for (ViewEvent event : page) {
            Folded known = after.get(event.subjectId());
            if (known != null) {
                reached.add(Reached.of(known, event.position()));
            }
            after.put(event.subjectId(), (known == null ? Folded.before(event) : known).with(event));
        }
        List<HistoryRows> rows = after.values().stream()
                .map(folded -> HistoryRows.since(said(before.get(folded.id())), folded))
                .toList();
        rows.forEach(row -> reached.add(row.reached()));
        HistoryTables.saveReached(reached, tables);
        HistoryTables.save(rows, tables);
        subjects.become(after);
        page.stream()
                .filter(event -> event.event() instanceof VersionEvent.Frozen)
                .forEach(event -> HistoryTables.agree(event.position() - 1, tables));
    }

    private static Statements said(@Nullable Folded folded) {
        return folded == null ? Statements.NONE : folded.statements();
    }

    @Override
    public void refold(UUID subjectId, List<ViewEvent> events, Generation tables) {
        for (String table : List.of("reached", "statement", "held", "agreed")) {
            tables.update("delete from {view}." + table + " where id = ?", subjectId);
        }
        tables.update("delete from {view}.event where subject_id = ?", subjectId);
        apply(events, Subjects.NOT_REMEMBERED, tables);
        if (events.stream().anyMatch(event -> event.subject() == Subject.ITEM)) {
            HistoryTables.agreeOn(subjectId, tables);
        }
    }

    @Override
    public List<PastRows> past() {
        return HistoryPast.ROWS;
    }

    @Override
    public Optional<BulkRows> bulk() {
        return Optional.of(new BulkRows() {

            private final List<Long> frozen = new ArrayList<>();

            @Override
            public void event(Step step, Copy copy) {
                copy.add(EventRows.ROWS, step.event());
                if (step.before().version() >= 0) {
                    HistoryTables.add(Reached.of(step.before(), step.event().position()), copy);
                }
                if (step.event().event() instanceof VersionEvent.Frozen) {
                    frozen.add(step.event().position());
                }
            }

            @Override
            public void subject(Folded folded, Copy copy) {
                HistoryTables.add(HistoryRows.of(folded, frozen), copy);
            }
        });
    }

    private static Map<UUID, Folded> load(Collection<UUID> ids, Generation tables) {
        Object parameter = ids.toArray(UUID[]::new);
        Map<UUID, Map<String, List<Statement>>> statements = new HashMap<>();
        tables.query(
                """
                select id, subject, field, value, effective, sequence, position, withdrawn_sequence, withdrawn_at
                from {view}.statement where id = any(?) order by id, field, sequence
                """,
                row -> {
                    String field = row.getString("field");
                    statements
                            .computeIfAbsent(row.getObject("id", UUID.class), id -> new TreeMap<>())
                            .computeIfAbsent(field, name -> new ArrayList<>())
                            .add(statement(subject(row), field, row));
                },
                parameter);
        Map<UUID, Folded> folded = new HashMap<>();
        tables.query(
                """
                select subject_id, subject, min(position) as first, max(sequence) as sequence,
                    max(position) as position
                from {view}.event where subject_id = any(?) group by subject_id, subject
                """,
                row -> {
                    UUID id = row.getObject("subject_id", UUID.class);
                    folded.put(
                            id,
                            new Folded(
                                    subject(row),
                                    id,
                                    row.getLong("first"),
                                    row.getLong("sequence"),
                                    row.getLong("position"),
                                    Statements.of(statements.getOrDefault(id, Map.of()))));
                },
                parameter);
        return folded;
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return Word.find(Subject.class, row.getString("subject")).orElseThrow();
    }

    static Statement statement(Subject subject, String field, ResultSet row) throws SQLException {
        return new Statement(
                FoldedTable.json(subject).readValue(field, EventJson.mapper().readTree(row.getString("value"))),
                EdtfDate.parse(row.getString("effective")),
                row.getLong("sequence"),
                row.getLong("position"),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        long at = row.getLong("withdrawn_at");
        return row.wasNull() ? null : new Withdrawal(row.getLong("withdrawn_sequence"), at);
    }
}
