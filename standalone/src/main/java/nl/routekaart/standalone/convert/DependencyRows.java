package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.routekaart.dependency.DependencyKind;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Word;

/** The rows of dependencies, each after its two ends where those are not registered yet. */
final class DependencyRows {

    private static final String NEEDS = "A (heeft nodig)";
    private static final String NEEDED = "B (nodig)";

    private final Agenda agenda;
    private final Map<String, String> ends = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();

    DependencyRows(Agenda agenda, Sheet ends, Sheet kinds) {
        this.agenda = agenda;
        ends.lines().forEach(line -> this.ends.put(line.get("words"), line.get("item")));
        kinds.lines().forEach(line -> this.kinds.put(line.get("words"), line.get("kind")));
    }

    List<ImportRow> of(Sheet sheet) {
        Map<String, List<String>> namedIn = new LinkedHashMap<>();
        for (Sheet.Line line : sheet.lines()) {
            for (String end : List.of(line.get(NEEDS), line.get(NEEDED))) {
                namedIn.computeIfAbsent(title(end), title -> new ArrayList<>()).add(line.get("id"));
            }
        }
        List<ImportRow> rows = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            String needing = end(line, ".A", NEEDS, namedIn, rows);
            String needed = end(line, ".B", NEEDED, namedIn, rows);
            rows.add(row(line, "", "dependency", line.get("id"), "register")
                    .with("needing", needing)
                    .with("needed", needed)
                    .with("kinds", kinds(line.get("soort")))
                    .with("kindAsStated", line.get("soort"))
                    .with("level", line.get("niveau"))
                    .with("mutual", mutual(line) ? "true" : "")
                    .with("evidence", line.get("bewijs")));
        }
        return rows;
    }

    private String title(String end) {
        return ends.getOrDefault(end, end);
    }

    /** The key of an end; it is registered first if nobody did. */
    private String end(
            Sheet.Line line, String suffix, String column, Map<String, List<String>> namedIn, List<ImportRow> rows) {
        String title = title(line.get(column));
        Optional<Agenda.Entry> entry = agenda.find(title);
        String key = entry.map(Agenda.Entry::key).orElseGet(() -> Slug.of(title));
        if (agenda.known(key).isPresent()) {
            return key;
        }
        ItemKind kind = entry.map(Agenda.Entry::kind).orElse(ItemKind.PRECONDITION);
        String progress = entry.map(Agenda.Entry::progress)
                .filter(state -> !state.isEmpty())
                .orElse(LifeCycles.of(kind).initial());
        agenda.register(key, kind).reached(progress, EdtfDate.UNKNOWN);
        rows.add(row(line, suffix, "item", key, "register")
                .with("reason", "genoemd in " + line.get("id") + "; afhankelijkheden hebben geen datum")
                .with("kind", kind.word())
                .with("title", entry.map(Agenda.Entry::title).orElse(title))
                .with("progress", progress)
                .with(
                        "mark",
                        entry.isPresent()
                                ? ""
                                : "alleen genoemd in " + String.join(", ", namedIn.getOrDefault(title, List.of()))));
        return key;
    }

    private static ImportRow row(Sheet.Line line, String suffix, String subject, String key, String action) {
        return new ImportRow(line.get("id") + suffix, EdtfDate.UNKNOWN.text(), subject, key, action)
                .with("source", line.get("bron"))
                .with("certainty", line.get("bron").equals("general knowledge") ? "G" : "");
    }

    private String kinds(String words) {
        return Arrays.stream(words.split(";"))
                .map(String::strip)
                .flatMap(word -> Optional.ofNullable(kinds.get(word))
                        .or(() -> Arrays.stream(DependencyKind.values())
                                .filter(kind -> kind.dutch().equals(word))
                                .map(Word::word)
                                .findFirst())
                        .stream())
                .collect(Collectors.joining("|"));
    }

    private static boolean mutual(Sheet.Line line) {
        return line.get("soort").contains("MUTUAL") || line.get("bewijs").contains("MUTUAL");
    }
}
