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
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.search.Facet;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import nl.routekaart.statement.Withdrawal;
import nl.routekaart.view.BulkRows;
import nl.routekaart.view.Column;
import nl.routekaart.view.Copy;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import nl.routekaart.view.Step;
import nl.routekaart.view.Table;
import nl.routekaart.view.View;
import nl.routekaart.view.ViewEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** All that was ever said, one row for each statement, so that one question in SQL answers for any point in time. */
@Component
public final class HistoryView implements View {

    static final String NAME = "history";

    private static final Table<Row> STATEMENT = new Table<>(
            "statement",
            List.of(
                    Column.uuid("id", Row::id),
                    Column.text("subject", row -> row.subject().word()),
                    Column.text("field", Row::field),
                    Column.jsonb(
                            "value",
                            row -> FoldedTable.json(row.subject())
                                    .valueText(row.statement().value())),
                    Column.text("effective", row -> row.statement().effective().text()),
                    Column.date(
                            "counts_from", row -> row.statement().effective().countsFrom()),
                    Column.bool(
                            "possibly_earlier",
                            row -> row.statement().effective().possiblyEarlier()),
                    Column.bigint("sequence", row -> row.statement().sequence()),
                    Column.bigint("position", row -> row.statement().position()),
                    Column.bigint("withdrawn_sequence", row -> row.withdrawn(Withdrawal::sequence)),
                    Column.bigint("withdrawn_at", row -> row.withdrawn(Withdrawal::position)),
                    Column.text("words", row -> row.facet().words()),
                    Column.texts("tags", row -> row.facet().tags()),
                    Column.uuids("refs", row -> row.facet().refs()),
                    Column.date("first_day", row -> row.facet().first()),
                    Column.date("last_day", row -> row.facet().last())));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public String tables() {
        return EventRows.TABLE + """
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
                """;
    }

    @Override
    public List<String> indexes() {
        return Stream.concat(
                        EventRows.INDEXES.stream(),
                        Stream.of(
                                "alter table statement add primary key (id, field, sequence)",
                                "create index on statement (subject, id, field)"))
                .toList();
    }

    @Override
    public List<Contents> contents() {
        return List.of(new Contents("event", "position"), new Contents("statement", "id, field, sequence"));
    }

    @Override
    public void apply(List<ViewEvent> page, JdbcOperations jdbc) {
        Set<UUID> ids = page.stream().map(ViewEvent::subjectId).collect(Collectors.toSet());
        Map<UUID, Folded> before = load(ids, jdbc);
        EventRows.ROWS.insert(page, jdbc);
        Map<UUID, Folded> after = new LinkedHashMap<>(before);
        for (ViewEvent event : page) {
            after.compute(
                    event.subjectId(), (id, folded) -> (folded == null ? Folded.before(event) : folded).with(event));
        }
        List<Row> changed = new ArrayList<>();
        after.forEach((id, folded) -> {
            Folded known = before.get(id);
            changed.addAll(changed(known == null ? Statements.NONE : known.statements(), folded));
        });
        STATEMENT.insert(changed, """
                on conflict (id, field, sequence) do update set withdrawn_sequence = excluded.withdrawn_sequence,
                    withdrawn_at = excluded.withdrawn_at
                """, jdbc);
    }

    @Override
    public void refold(UUID subjectId, List<ViewEvent> events, JdbcOperations jdbc) {
        jdbc.update("delete from statement where id = ?", subjectId);
        jdbc.update("delete from event where subject_id = ?", subjectId);
        apply(events, jdbc);
    }

    @Override
    public Optional<BulkRows> bulk() {
        return Optional.of(new BulkRows() {
            @Override
            public void event(Step step, Copy copy) {
                copy.add(EventRows.ROWS, step.event());
            }

            @Override
            public void subject(Folded folded, Copy copy) {
                changed(Statements.NONE, folded).forEach(row -> copy.add(STATEMENT, row));
            }
        });
    }

    private static List<Row> changed(Statements before, Folded after) {
        List<Row> rows = new ArrayList<>();
        after.statements()
                .since(before)
                .forEach((field, statements) ->
                        statements.forEach(statement -> rows.add(Row.of(after, field, statement))));
        return rows;
    }

    private static Map<UUID, Folded> load(Collection<UUID> ids, JdbcOperations jdbc) {
        Object parameter = ids.toArray(UUID[]::new);
        Map<UUID, Map<String, List<Statement>>> statements = new HashMap<>();
        jdbc.query(
                """
                select id, subject, field, value, effective, sequence, position, withdrawn_sequence, withdrawn_at
                from statement where id = any(?) order by id, field, sequence
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
        jdbc.query(
                """
                select subject_id, subject, min(position) as first, max(sequence) as sequence,
                    max(position) as position
                from event where subject_id = any(?) group by subject_id, subject
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

    private static Statement statement(Subject subject, String field, ResultSet row) throws SQLException {
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

    private record Row(UUID id, Subject subject, String field, Statement statement, Facet facet) {

        static Row of(Folded folded, String field, Statement statement) {
            return new Row(folded.id(), folded.subject(), field, statement, Facet.of(field, statement.value()));
        }

        @Nullable
        Long withdrawn(ToLongFunction<Withdrawal> part) {
            Withdrawal withdrawn = statement.withdrawn();
            return withdrawn == null ? null : part.applyAsLong(withdrawn);
        }
    }
}
