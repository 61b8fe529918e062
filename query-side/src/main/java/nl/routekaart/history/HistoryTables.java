package nl.routekaart.history;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Withdrawal;
import nl.routekaart.version.Version;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes the rows of the history. */
final class HistoryTables {

    private HistoryTables() {}

    /** Writes rows that are new or became others. */
    static void save(List<HistoryRows> rows, JdbcOperations jdbc) {
        saveKnown(rows.stream().map(HistoryRows::known).toList(), jdbc);
        saveSaid(rows.stream().flatMap(of -> of.said().stream()).toList(), jdbc);
        saveHeld(rows.stream().flatMap(of -> of.held().stream()).toList(), jdbc);
    }

    private static void saveKnown(List<HistoryRows.Known> rows, JdbcOperations jdbc) {
        jdbc.batchUpdate(
                "insert into subject (id, subject, first) values (?, ?, ?) on conflict (id) do nothing",
                rows,
                Math.max(1, rows.size()),
                (sql, row) -> {
                    sql.setObject(1, row.id());
                    sql.setString(2, row.subject());
                    sql.setLong(3, row.first());
                });
    }

    private static void saveSaid(List<HistoryRows.Said> rows, JdbcOperations jdbc) {
        jdbc.batchUpdate("""
                insert into statement (id, subject, field, value, effective, counts_from, possibly_earlier, sequence,
                    position, withdrawn_sequence, withdrawn_at, words, tags, refs, first_day, last_day)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id, field, sequence) do update set withdrawn_sequence = excluded.withdrawn_sequence,
                    withdrawn_at = excluded.withdrawn_at
                """, rows, Math.max(1, rows.size()), (sql, row) -> {
            Statement statement = row.statement();
            Withdrawal withdrawn = statement.withdrawn();
            sql.setObject(1, row.id());
            sql.setString(2, row.subject().word());
            sql.setString(3, row.field());
            sql.setString(4, row.value());
            sql.setString(5, statement.effective().text());
            sql.setObject(6, statement.effective().countsFrom());
            sql.setBoolean(7, statement.effective().possiblyEarlier());
            sql.setLong(8, statement.sequence());
            sql.setLong(9, statement.position());
            sql.setObject(10, withdrawn == null ? null : withdrawn.sequence(), Types.BIGINT);
            sql.setObject(11, withdrawn == null ? null : withdrawn.position(), Types.BIGINT);
            sql.setString(12, row.facet().words());
            sql.setArray(
                    13,
                    sql.getConnection().createArrayOf("text", row.facet().tags().toArray()));
            sql.setArray(
                    14,
                    sql.getConnection().createArrayOf("uuid", row.facet().refs().toArray()));
            sql.setObject(15, row.facet().first(), Types.DATE);
            sql.setObject(16, row.facet().last(), Types.DATE);
        });
    }

    private static void saveHeld(List<HistoryRows.Held> rows, JdbcOperations jdbc) {
        jdbc.batchUpdate("""
                insert into held (id, subject, field, sequence, from_position, to_position, from_day, to_day, node,
                    title, text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id, field, sequence, from_position) do update set to_position = excluded.to_position,
                    node = excluded.node
                """, rows, Math.max(1, rows.size()), (sql, row) -> {
            sql.setObject(1, row.id());
            sql.setString(2, row.subject());
            sql.setString(3, row.field());
            sql.setLong(4, row.sequence());
            sql.setLong(5, row.from());
            sql.setLong(6, row.to());
            sql.setObject(7, row.fromDay());
            sql.setObject(8, row.toDay(), Types.DATE);
            sql.setLong(9, row.node());
            sql.setString(10, row.title());
            sql.setString(11, row.text());
        });
    }

    /** Notes how each item reads at the cut of a version that was frozen. */
    static void agree(long cut, JdbcOperations jdbc) {
        agree(cut, HeldSql.at("held", PointInTime.at(cut), Subject.ITEM), jdbc);
    }

    /** Notes how an item read at the cut of each version that was frozen. */
    static void agreeOn(UUID item, JdbcOperations jdbc) {
        List<Long> frozen = jdbc.query(
                "select position from statement where subject = ? and field = ?",
                (row, number) -> row.getLong("position"),
                Subject.VERSION.word(),
                Version.NAME.key());
        for (long position : frozen) {
            agree(position - 1, HeldSql.of("held", List.of(item), PointInTime.at(position - 1)), jdbc);
        }
    }

    private static void agree(long cut, HeldSql held, JdbcOperations jdbc) {
        Map<UUID, SortedMap<String, String>> fields = new HashMap<>();
        jdbc.query(
                held.text(),
                row -> {
                    fields.computeIfAbsent(row.getObject("id", UUID.class), id -> new TreeMap<>())
                            .put(row.getString("field"), row.getString("text"));
                },
                held.parameters().toArray());
        List<HistoryRows.Agreed> rows = fields.entrySet().stream()
                .map(item -> new HistoryRows.Agreed(
                        cut, item.getKey(), String.join(",", item.getValue().values())))
                .toList();
        jdbc.batchUpdate("""
                insert into agreed (cut, id, text) values (?, ?, ?)
                on conflict (cut, id) do update set text = excluded.text
                """, rows, Math.max(1, rows.size()), (sql, row) -> {
            sql.setLong(1, row.cut());
            sql.setObject(2, row.id());
            sql.setString(3, row.text());
        });
    }
}
