package nl.routekaart.standalone.convert;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Word;

/** Every item that the sheets name: which names are one item, of what kind it is, and what is known of it so far. */
final class Agenda {

    /**
     * What a name stands for.
     *
     * @param key the key of the item
     * @param title how it is called
     * @param kind its kind where it is first named
     * @param progress the state in which a dependency alone names it; empty: the first of its life cycle
     */
    record Entry(String key, String title, ItemKind kind, String progress) {}

    private final Map<String, Sheet.Line> kinds = new LinkedHashMap<>();
    private final Map<String, Sheet.Line> aliases = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, KnownItem> known = new HashMap<>();

    Agenda(Sheet kinds, Sheet aliases) {
        kinds.lines().forEach(line -> this.kinds.put(line.get("soort"), line));
        aliases.lines().forEach(line -> this.aliases.put(line.get("item"), line));
    }

    /** Takes in a name with the kind that the sheet gives it; the first kind under a key is the item's kind. */
    Entry name(String name, String kind) {
        Optional<Sheet.Line> alias = Optional.ofNullable(aliases.get(name));
        String key = alias.map(line -> line.get("key")).orElseGet(() -> Slug.of(name));
        return entries.computeIfAbsent(
                key,
                k -> new Entry(
                        k,
                        alias.map(line -> line.get("title"))
                                .filter(title -> !title.isEmpty())
                                .orElse(name),
                        kind(kind),
                        alias.map(line -> line.get("progress")).orElse("")));
    }

    /** The item of this name, if a sheet of events names it. */
    Optional<Entry> find(String name) {
        String key = Optional.ofNullable(aliases.get(name))
                .map(line -> line.get("key"))
                .orElseGet(() -> Slug.of(name));
        return Optional.ofNullable(entries.get(key));
    }

    /** The kind of item that the words of the sheet mean; what the table does not know is kept as a step in words. */
    ItemKind kind(String words) {
        return Optional.ofNullable(kinds.get(words))
                .flatMap(line -> Word.find(ItemKind.class, line.get("kind")))
                .orElse(ItemKind.PROCEDURE_STEP);
    }

    /** The special form that happenings of this kind take; empty for the ordinary one. */
    String form(String words) {
        return Optional.ofNullable(kinds.get(words))
                .map(line -> line.get("form"))
                .orElse("");
    }

    /** Whether this name changes kind when the sheet does. */
    boolean reclassifies(String name) {
        return Optional.ofNullable(aliases.get(name))
                .filter(line -> line.get("reclassify").equals("ja"))
                .isPresent();
    }

    Optional<KnownItem> known(String key) {
        return Optional.ofNullable(known.get(key));
    }

    KnownItem register(String key, ItemKind kind) {
        KnownItem item = new KnownItem(key, kind);
        known.put(key, item);
        return item;
    }

    /** Every item that rows were written for. */
    Iterable<KnownItem> known() {
        return known.values().stream()
                .sorted(java.util.Comparator.comparing(item -> item.key))
                .toList();
    }
}
