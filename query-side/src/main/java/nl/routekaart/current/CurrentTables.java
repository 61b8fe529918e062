package nl.routekaart.current;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.held.HeldText;
import nl.routekaart.kernel.Subject;
import nl.routekaart.versions.FrozenVersion;
import nl.routekaart.versions.FrozenVersions;
import nl.routekaart.view.Folded;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes the rows of the current view. */
final class CurrentTables {

    private CurrentTables() {}

    /** Writes all rows of these subjects, but for what is agreed of those that were there. */
    static void save(List<CurrentRows> rows, JdbcOperations jdbc) {
        saveKnown(rows.stream().map(CurrentRows::known).toList(), jdbc);
        jdbc.update("delete from held where id = any(?)", (Object)
                rows.stream().map(row -> row.known().id()).toArray(UUID[]::new));
        saveHeld(rows.stream().flatMap(row -> row.held().stream()).toList(), jdbc);
    }

    private static void saveKnown(List<CurrentRows.Known> rows, JdbcOperations jdbc) {
        jdbc.batchUpdate("""
                insert into subject (id, subject, first, version, position, title, text, agreed, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, position = excluded.position,
                    title = excluded.title, text = excluded.text, words = excluded.words
                """, rows, Math.max(1, rows.size()), (sql, row) -> {
            sql.setObject(1, row.id());
            sql.setString(2, row.subject());
            sql.setLong(3, row.first());
            sql.setLong(4, row.version());
            sql.setLong(5, row.position());
            sql.setString(6, row.title());
            sql.setString(7, row.text());
            sql.setString(8, row.agreed());
            sql.setString(9, row.words());
        });
    }

    private static void saveHeld(List<CurrentRows.Held> rows, JdbcOperations jdbc) {
        jdbc.batchUpdate(
                "insert into held (id, field, tags, refs, first_day, last_day) values (?, ?, ?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (sql, row) -> {
                    sql.setObject(1, row.id());
                    sql.setString(2, row.field());
                    sql.setArray(
                            3,
                            sql.getConnection()
                                    .createArrayOf("text", row.facet().tags().toArray()));
                    sql.setArray(
                            4,
                            sql.getConnection()
                                    .createArrayOf("uuid", row.facet().refs().toArray()));
                    sql.setObject(5, row.facet().first(), Types.DATE);
                    sql.setObject(6, row.facet().last(), Types.DATE);
                });
    }

    /** Notes what is agreed of these subjects, from all that was said of them. */
    static void agree(Collection<Folded> all, JdbcOperations jdbc) {
        List<SortedMap<String, FieldView>> versions = jdbc.query(
                "select text from subject where subject = ?",
                (row, number) -> HeldText.read(row.getBytes("text")),
                Subject.VERSION.word());
        Long frozen = FrozenVersions.of(versions)
                .newest()
                .map(FrozenVersion::position)
                .orElse(null);
        List<Folded> items = List.copyOf(all);
        jdbc.batchUpdate(
                "update subject set agreed = ? where id = ?", items, Math.max(1, items.size()), (sql, folded) -> {
                    sql.setString(1, CurrentRows.agreed(folded, frozen));
                    sql.setObject(2, folded.id());
                });
    }

    /** Every item. */
    static List<UUID> items(JdbcOperations jdbc) {
        return jdbc.query(
                "select id from subject where subject = ?",
                (row, number) -> row.getObject("id", UUID.class),
                Subject.ITEM.word());
    }
}
