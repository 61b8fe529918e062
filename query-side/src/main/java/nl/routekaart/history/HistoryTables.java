package nl.routekaart.history;

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
import nl.routekaart.statement.Withdrawal;
import nl.routekaart.version.Version;
import nl.routekaart.view.Column;
import nl.routekaart.view.Copy;
import nl.routekaart.view.Generation;
import nl.routekaart.view.Table;

/** Writes the rows of the history. */
final class HistoryTables {

    private static final Table<Reached> REACHED = new Table<>(
            "reached",
            List.of(
                    Column.uuid("id", Reached::id),
                    Column.text("subject", Reached::subject),
                    Column.bigint("first", Reached::first),
                    Column.bigint("sequence", Reached::sequence),
                    Column.bigint("from_position", Reached::from),
                    Column.bigint("to_position", Reached::to),
                    Column.bigint("node", Reached::node)));

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

    private static final Table<Held> HELD = new Table<>(
            "held",
            List.of(
                    Column.uuid("id", Held::id),
                    Column.text("subject", Held::subject),
                    Column.text("field", Held::field),
                    Column.texts("fields", Held::fields),
                    Column.bigint("sequence", Held::sequence),
                    Column.bigint("from_position", Held::from),
                    Column.bigint("to_position", Held::to),
                    Column.date("from_day", Held::fromDay),
                    Column.date("to_day", Held::toDay),
                    Column.bigint("node", Held::node),
                    Column.text("title", Held::title),
                    Column.text("text", Held::text)));

    private static final Table<Agreed> AGREED = new Table<>(
            "agreed",
            List.of(
                    Column.bigint("cut", Agreed::cut),
                    Column.uuid("id", Agreed::id),
                    Column.text("text", Agreed::text)));

    private HistoryTables() {}

    /** Writes rows that are new or became others. */
    static void save(List<HistoryRows> rows, Generation tables) {
        STATEMENT.insert(rows.stream().flatMap(of -> of.said().stream()).toList(), """
                on conflict (id, field, sequence) do update set withdrawn_sequence = excluded.withdrawn_sequence,
                    withdrawn_at = excluded.withdrawn_at
                """, tables);
        HELD.insert(rows.stream().flatMap(of -> of.held().stream()).toList(), """
                on conflict (id, sequence, from_position, field) do update set fields = excluded.fields,
                    to_position = excluded.to_position, node = excluded.node, title = excluded.title,
                    text = excluded.text
                """, tables);
    }

    /** Writes how far subjects came, and until when. */
    static void saveReached(List<Reached> rows, Generation tables) {
        REACHED.insert(
                rows,
                "on conflict (id, sequence) do update set to_position = excluded.to_position, node = excluded.node",
                tables);
    }

    /** Adds how far a subject came, and until when. */
    static void add(Reached row, Copy copy) {
        copy.add(REACHED, row);
    }

    /** Adds all rows of a subject, but for how far it came earlier. */
    static void add(HistoryRows rows, Copy copy) {
        copy.add(REACHED, rows.reached());
        rows.said().forEach(row -> copy.add(STATEMENT, row));
        rows.held().forEach(row -> copy.add(HELD, row));
        rows.agreed().forEach(row -> copy.add(AGREED, row));
    }

    /** Notes how each item reads at the cut of a version that was frozen. */
    static void agree(long cut, Generation tables) {
        agree(cut, HeldSql.at(HeldSql.FULL, "{view}.held", PointInTime.at(cut), Subject.ITEM), tables);
    }

    /** Notes how an item read at the cut of each version that was frozen. */
    static void agreeOn(UUID item, Generation tables) {
        List<Long> frozen = tables.list(
                "select position from {view}.statement where subject = ? and field = ?",
                (row, number) -> row.getLong("position"),
                Subject.VERSION.word(),
                Version.FROZEN.key());
        for (long position : frozen) {
            agree(position - 1, HeldSql.of("{view}.held", List.of(item), PointInTime.at(position - 1)), tables);
        }
    }

    /** Values too long for an index are written anew from their statements. */
    private static void agree(long cut, HeldSql held, Generation tables) {
        Map<UUID, SortedMap<String, String>> texts = new HashMap<>();
        tables.query(
                """
                select h.id, h.fields, h.text, st.field, st.value, st.effective, st.sequence, st.position,
                    st.withdrawn_sequence, st.withdrawn_at
                from (
                """ + held.text() + """
                ) h left join {view}.statement st
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
        AGREED.insert(rows, "on conflict (cut, id) do update set text = excluded.text", tables);
    }
}
