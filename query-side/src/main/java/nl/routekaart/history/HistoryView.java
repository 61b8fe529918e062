package nl.routekaart.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.search.Facet;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import nl.routekaart.statement.Withdrawal;
import nl.routekaart.view.EventRows;
import nl.routekaart.view.Folded;
import nl.routekaart.view.FoldedTable;
import nl.routekaart.view.View;
import nl.routekaart.view.ViewEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** All that was ever said, one row for each statement, so that one question in SQL answers for any point in time. */
@Component
public final class HistoryView implements View {

    static final String NAME = "history";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public String ddl() {
        return EventRows.DDL + """
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
                    last_day           date,
                    primary key (id, field, sequence)
                );
                create index on statement (subject, id, field);
                """;
    }

    @Override
    public List<Contents> contents() {
        return List.of(new Contents("event", "position"), new Contents("statement", "id, field, sequence"));
    }

    @Override
    public void apply(List<ViewEvent> page, JdbcOperations jdbc) {
        Set<UUID> ids = page.stream().map(ViewEvent::subjectId).collect(Collectors.toSet());
        Map<UUID, Folded> before = load(ids, jdbc);
        EventRows.save(page, jdbc);
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
        save(changed, jdbc);
    }

    @Override
    public void refold(UUID subjectId, List<ViewEvent> events, JdbcOperations jdbc) {
        jdbc.update("delete from statement where id = ?", subjectId);
        jdbc.update("delete from event where subject_id = ?", subjectId);
        apply(events, jdbc);
    }

    private static List<Row> changed(Statements before, Folded after) {
        List<Row> rows = new ArrayList<>();
        after.statements().byField().forEach((field, statements) -> {
            Set<Statement> known = new HashSet<>(before.byField().getOrDefault(field, List.of()));
            statements.stream()
                    .filter(statement -> !known.contains(statement))
                    .map(statement -> new Row(after.id(), after.subject(), field, statement))
                    .forEach(rows::add);
        });
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

    private static void save(List<Row> rows, JdbcOperations jdbc) {
        jdbc.batchUpdate("""
                insert into statement (id, subject, field, value, effective, counts_from, possibly_earlier, sequence,
                    position, withdrawn_sequence, withdrawn_at, words, tags, refs, first_day, last_day)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id, field, sequence) do update set withdrawn_sequence = excluded.withdrawn_sequence,
                    withdrawn_at = excluded.withdrawn_at
                """, rows, Math.max(1, rows.size()), (sql, row) -> {
            Statement statement = row.statement();
            Withdrawal withdrawn = statement.withdrawn();
            Facet facet = Facet.of(row.field(), statement.value());
            sql.setObject(1, row.id());
            sql.setString(2, row.subject().word());
            sql.setString(3, row.field());
            sql.setString(
                    4, FoldedTable.json(row.subject()).value(statement.value()).toString());
            sql.setString(5, statement.effective().text());
            sql.setObject(6, statement.effective().countsFrom());
            sql.setBoolean(7, statement.effective().possiblyEarlier());
            sql.setLong(8, statement.sequence());
            sql.setLong(9, statement.position());
            sql.setObject(10, withdrawn == null ? null : withdrawn.sequence(), Types.BIGINT);
            sql.setObject(11, withdrawn == null ? null : withdrawn.position(), Types.BIGINT);
            sql.setString(12, facet.words());
            sql.setArray(
                    13, sql.getConnection().createArrayOf("text", facet.tags().toArray()));
            sql.setArray(
                    14, sql.getConnection().createArrayOf("uuid", facet.refs().toArray()));
            sql.setObject(15, facet.first(), Types.DATE);
            sql.setObject(16, facet.last(), Types.DATE);
        });
    }

    private record Row(UUID id, Subject subject, String field, Statement statement) {}
}
