package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects rows into files, and puts the rows that were written by hand after the ones that they belong to. */
final class Writing {

    private final Map<String, List<Sheet.Line>> byHand;
    private final List<ImportFile> files = new ArrayList<>();

    Writing(Sheet extra) {
        byHand = extra.lines().stream().collect(Collectors.groupingBy(line -> line.get("after")));
    }

    /** Begins a file. */
    void file(String name) {
        files.add(new ImportFile(name));
    }

    int count() {
        return files.size();
    }

    /** Adds the rows of one thing, and what comes after each of them. */
    void add(List<ImportRow> rows) {
        List<ImportRow> target = files.getLast().rows();
        target.addAll(rows);
        for (ImportRow row : rows) {
            byHand.getOrDefault(row.row(), List.of()).forEach(line -> target.add(byHand(line)));
        }
    }

    Map<String, String> files() {
        Map<String, String> texts = new LinkedHashMap<>();
        files.stream().filter(file -> !file.rows().isEmpty()).forEach(file -> texts.put(file.name(), file.text()));
        return texts;
    }

    private static ImportRow byHand(Sheet.Line line) {
        ImportRow row = new ImportRow(
                line.get("row"), line.get("date"), line.get("subject"), line.get("key"), line.get("action"));
        line.cells().forEach((column, cell) -> {
            if (!column.equals("after")) {
                row.with(column, cell.strip());
            }
        });
        return row;
    }
}
