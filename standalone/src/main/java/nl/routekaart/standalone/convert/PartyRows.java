package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Word;
import nl.routekaart.party.PartyKind;

/**
 * The rows of parties. A party that begins later is registered on its own day; a remark on a role that tells of later
 * things is recorded only when those things have been.
 */
final class PartyRows {

    private record Entry(
            String id,
            String name,
            String kindAsStated,
            String role,
            String source,
            String key,
            String begins,
            boolean roleLater) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, PartyKind> kinds = new HashMap<>();

    PartyRows(Sheet kinds, Sheet keys, List<Sheet> sheets, PartyWords words, Responsibility responsibility) {
        kinds.lines()
                .forEach(line -> Word.find(PartyKind.class, line.get("kind"))
                        .ifPresent(kind -> this.kinds.put(line.get("soort"), kind)));
        Map<String, Sheet.Line> known = new HashMap<>();
        keys.lines().forEach(line -> known.put(line.get("naam"), line));
        for (Sheet sheet : sheets) {
            for (Sheet.Line line : sheet.lines()) {
                String name = line.get("Partij");
                Optional<Sheet.Line> of = Optional.ofNullable(known.get(name));
                String key = of.map(each -> each.get("key")).orElseGet(() -> Slug.of(name));
                entries.add(new Entry(
                        "P%02d".formatted(entries.size() + 1),
                        name,
                        line.get("Soort"),
                        line.get("Rol / opmerking"),
                        line.get("Bron"),
                        key,
                        of.map(each -> each.get("begint")).orElse(""),
                        of.filter(each -> each.get("rolNaVersie").equals("ja")).isPresent()));
                words.know(name, key);
                responsibility.know(key, kind(line.get("Soort")));
            }
        }
    }

    /** The registrations of the parties from one number to another that have no beginning of their own. */
    List<ImportRow> registrations(int from, int to) {
        return entries.subList(from, to).stream()
                .filter(entry -> entry.begins().isEmpty())
                .map(entry -> register(entry, EdtfDate.UNKNOWN).with("role", entry.roleLater() ? "" : entry.role()))
                .toList();
    }

    /** The registrations of the parties that begin by a date and not by the one before. */
    List<ImportRow> beginning(EdtfDate after, EdtfDate by) {
        return entries.stream()
                .filter(entry -> !entry.begins().isEmpty())
                .filter(entry -> {
                    EdtfDate begins = EdtfDate.parse(entry.begins());
                    return begins.last().isAfter(after.last()) && !begins.last().isAfter(by.last());
                })
                .map(entry -> register(entry, EdtfDate.parse(entry.begins())).with("from", entry.begins()))
                .toList();
    }

    /** The remarks on roles that tell of later things. */
    List<ImportRow> laterRoles() {
        return entries.stream()
                .filter(Entry::roleLater)
                .map(entry -> row(entry, entry.id() + ".rol", EdtfDate.UNKNOWN, "describe")
                        .with("role", entry.role()))
                .toList();
    }

    private ImportRow register(Entry entry, EdtfDate date) {
        return row(entry, entry.id(), date, "register")
                .with("name", entry.name())
                .with("kind", kind(entry.kindAsStated()).word())
                .with("kindAsStated", entry.kindAsStated());
    }

    private static ImportRow row(Entry entry, String id, EdtfDate date, String action) {
        return new ImportRow(id, date.text(), "party", entry.key(), action)
                .with("source", entry.source())
                .with("certainty", entry.source().equals("general knowledge") ? "G" : "");
    }

    private PartyKind kind(String words) {
        PartyKind kind = kinds.get(words);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "Of what kind is a party that is \"" + words + "\"? Add it to party-kinds.csv.");
        }
        return kind;
    }
}
