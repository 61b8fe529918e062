package nl.routekaart.history;

import java.sql.Types;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.held.HeldText;
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
        saveSaid(rows.stream().flatMap(of -> of.said().stream()).toList(), jdbc);
        saveHeld(rows.stream().flatMap(of -> of.held().stream()).toList(), jdbc);
    }

    /** Writes how far subjects came, and until when. */
    static void saveReached(List<Reached> rows, JdbcOperations jdbc) {
        jdbc.batchUpdate("""
                insert into reached (id, subject, first, sequence, from_position, to_position, node)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id, sequence) do update set to_position = excluded.to_position, node = excluded.node
                """, rows, Math.max(1, rows.size()), (sql, row) -> {
            sql.setObject(1, row.id());
            sql.setString(2, row.subject());
            sql.setLong(3, row.first());
            sql.setLong(4, row.sequence());
            sql.setLong(5, row.from());
            sql.setLong(6, row.to());
            sql.setLong(7, row.node());
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

    private static void saveHeld(List<Held> rows, JdbcOperations jdbc) {
        jdbc.batchUpdate("""
                insert into held (id, subject, field, fields, sequence, from_position, to_position, from_day, to_day,
                    node, title, text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id, sequence, from_position, field) do update set fields = excluded.fields,
                    to_position = excluded.to_position, node = excluded.node, title = excluded.title,
                    text = excluded.text
                """, rows, Math.max(1, rows.size()), (sql, row) -> {
            sql.setObject(1, row.id());
            sql.setString(2, row.subject());
            sql.setString(3, row.field());
            sql.setArray(
                    4, sql.getConnection().createArrayOf("text", row.fields().toArray()));
            sql.setLong(5, row.sequence());
            sql.setLong(6, row.from());
            sql.setLong(7, row.to());
            sql.setObject(8, row.fromDay());
            sql.setObject(9, row.toDay(), Types.DATE);
            sql.setLong(10, row.node());
            sql.setString(11, row.title());
            sql.setString(12, row.text());
        });
    }

    /** Notes how each item reads at the cut of a version that was frozen. */
    static void agree(long cut, JdbcOperations jdbc) {
        agree(cut, HeldSql.at(HeldSql.FULL, "held", PointInTime.at(cut), Subject.ITEM), jdbc);
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

    /** Values too long for an index are written anew from their statements. */
    private static void agree(long cut, HeldSql held, JdbcOperations jdbc) {
        Map<UUID, SortedMap<String, String>> texts = new HashMap<>();
        jdbc.query(
                """
                select h.id, h.fields, h.text, st.field, st.value, st.effective, st.sequence, st.position,
                    st.withdrawn_sequence, st.withdrawn_at
                from (
                """ + held.text() + """
                ) h left join statement st
                    on h.text is null and st.id = h.id and st.field = any(h.fields) and st.sequence = h.sequence
                """,
                row -> {
                    SortedMap<String, String> of =
                            texts.computeIfAbsent(row.getObject("id", UUID.class), id -> new TreeMap<>());
                    String text = row.getString("text");
                    if (text == null) {
                        String field = row.getString("field");
                        of.put(
                                field,
                                HeldText.of(Subject.ITEM, field, HistoryView.statement(Subject.ITEM, field, row)));
                    } else {
                        Iterator<String> single = text.lines().iterator();
                        for (String field : (String[]) row.getArray("fields").getArray()) {
                            of.put(field, single.next());
                        }
                    }
                },
                held.parameters().toArray());
        List<Agreed> rows = texts.entrySet().stream()
                .map(item -> new Agreed(
                        cut,
                        item.getKey(),
                        String.join(HeldText.SEPARATOR, item.getValue().values())))
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
