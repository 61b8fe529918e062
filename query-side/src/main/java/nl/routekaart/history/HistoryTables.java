package nl.routekaart.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Withdrawal;
import nl.routekaart.version.Version;
import nl.routekaart.view.Column;
import nl.routekaart.view.Copy;
import nl.routekaart.view.Table;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes the rows of the history. */
final class HistoryTables {

    private static final Table<HistoryRows.Known> SUBJECT = new Table<>(
            "subject",
            List.of(
                    Column.uuid("id", HistoryRows.Known::id),
                    Column.text("subject", HistoryRows.Known::subject),
                    Column.bigint("first", HistoryRows.Known::first)));

    private static final Table<HistoryRows.Said> STATEMENT = new Table<>(
            "statement",
            List.of(
                    Column.uuid("id", HistoryRows.Said::id),
                    Column.text("subject", row -> row.subject().word()),
                    Column.text("field", HistoryRows.Said::field),
                    Column.jsonb("value", HistoryRows.Said::value),
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

    private static final Table<HistoryRows.Held> HELD = new Table<>(
            "held",
            List.of(
                    Column.uuid("id", HistoryRows.Held::id),
                    Column.text("subject", HistoryRows.Held::subject),
                    Column.text("field", HistoryRows.Held::field),
                    Column.bigint("sequence", HistoryRows.Held::sequence),
                    Column.bigint("from_position", HistoryRows.Held::from),
                    Column.bigint("to_position", HistoryRows.Held::to),
                    Column.date("from_day", HistoryRows.Held::fromDay),
                    Column.date("to_day", HistoryRows.Held::toDay),
                    Column.bigint("node", HistoryRows.Held::node),
                    Column.text("title", HistoryRows.Held::title),
                    Column.text("text", HistoryRows.Held::text)));

    private static final Table<HistoryRows.Agreed> AGREED = new Table<>(
            "agreed",
            List.of(
                    Column.bigint("cut", HistoryRows.Agreed::cut),
                    Column.uuid("id", HistoryRows.Agreed::id),
                    Column.text("text", HistoryRows.Agreed::text)));

    private HistoryTables() {}

    /** Writes rows, whether they were there or not. */
    static void save(List<HistoryRows> rows, JdbcOperations jdbc) {
        SUBJECT.insert(rows.stream().map(HistoryRows::known).toList(), "on conflict (id) do nothing", jdbc);
        STATEMENT.insert(rows.stream().flatMap(row -> row.said().stream()).toList(), """
                on conflict (id, field, sequence) do update set withdrawn_sequence = excluded.withdrawn_sequence,
                    withdrawn_at = excluded.withdrawn_at
                """, jdbc);
        HELD.insert(rows.stream().flatMap(row -> row.held().stream()).toList(), """
                on conflict (id, field, sequence, from_position) do update set to_position = excluded.to_position,
                    node = excluded.node
                """, jdbc);
    }

    /** Adds all rows of a subject. */
    static void add(HistoryRows rows, Copy copy) {
        copy.add(SUBJECT, rows.known());
        rows.said().forEach(row -> copy.add(STATEMENT, row));
        rows.held().forEach(row -> copy.add(HELD, row));
        rows.agreed().forEach(row -> copy.add(AGREED, row));
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
        AGREED.insert(rows, "on conflict (cut, id) do update set text = excluded.text", jdbc);
    }
}
