package nl.routekaart.current;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.held.HeldText;
import nl.routekaart.kernel.Subject;
import nl.routekaart.versions.FrozenVersion;
import nl.routekaart.versions.FrozenVersions;
import nl.routekaart.view.Column;
import nl.routekaart.view.Copy;
import nl.routekaart.view.Folded;
import nl.routekaart.view.Generation;
import nl.routekaart.view.Table;

/** Writes the rows of the current view. */
final class CurrentTables {

    private static final Table<CurrentRows.Known> SUBJECT = new Table<>(
            "subject",
            List.of(
                    Column.uuid("id", CurrentRows.Known::id),
                    Column.text("subject", CurrentRows.Known::subject),
                    Column.bigint("first", CurrentRows.Known::first),
                    Column.bigint("version", CurrentRows.Known::version),
                    Column.bigint("position", CurrentRows.Known::position),
                    Column.text("title", CurrentRows.Known::title),
                    Column.text("text", CurrentRows.Known::text),
                    Column.text("agreed", CurrentRows.Known::agreed),
                    Column.text("words", CurrentRows.Known::words)));

    private static final Table<CurrentRows.Held> HELD = new Table<>(
            "held",
            List.of(
                    Column.uuid("id", CurrentRows.Held::id),
                    Column.text("field", CurrentRows.Held::field),
                    Column.texts("tags", row -> row.facet().tags()),
                    Column.uuids("refs", row -> row.facet().refs()),
                    Column.date("first_day", row -> row.facet().first()),
                    Column.date("last_day", row -> row.facet().last())));

    private CurrentTables() {}

    /** Writes all rows of these subjects, but for what is agreed of those that were there. */
    static void save(List<CurrentRows> rows, Generation tables) {
        SUBJECT.insert(rows.stream().map(CurrentRows::known).toList(), """
                on conflict (id) do update set version = excluded.version, position = excluded.position,
                    title = excluded.title, text = excluded.text, words = excluded.words
                """, tables);
        tables.update("delete from {view}.held where id = any(?)", (Object)
                rows.stream().map(row -> row.known().id()).toArray(UUID[]::new));
        HELD.insert(rows.stream().flatMap(row -> row.held().stream()).toList(), tables);
    }

    /** Adds all rows of a subject. */
    static void add(CurrentRows rows, Copy copy) {
        copy.add(SUBJECT, rows.known());
        rows.held().forEach(row -> copy.add(HELD, row));
    }

    /** Notes what is agreed of these subjects, from all that was said of them. */
    static void agree(Collection<Folded> all, Generation tables) {
        List<SortedMap<String, FieldView>> versions = tables.list(
                "select text from {view}.subject where subject = ?",
                (row, number) -> HeldText.read(row.getBytes("text")),
                Subject.VERSION.word());
        Long frozen = FrozenVersions.of(versions)
                .newest()
                .map(FrozenVersion::position)
                .orElse(null);
        tables.updateEach("update {view}.subject set agreed = ? where id = ?", all, (sql, folded) -> {
            sql.setString(1, CurrentRows.agreed(folded, frozen));
            sql.setObject(2, folded.id());
        });
    }

    /** Every item. */
    static List<UUID> items(Generation tables) {
        return tables.list(
                "select id from {view}.subject where subject = ?",
                (row, number) -> row.getObject("id", UUID.class),
                Subject.ITEM.word());
    }
}
