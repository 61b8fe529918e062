package nl.routekaart.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The header of an import file.
 *
 * @param columns the names of the columns, in order
 */
record Header(List<String> columns) {

    private static final int MOST_COLUMNS = 200;

    /** What stands for bytes that are no UTF-8, such as those that UTF-16 begins with. */
    private static final String NOT_UTF8 = "\ufffd";

    /** What spreadsheets put between cells where a comma is for decimals. */
    private static final List<String> SEPARATORS = List.of(";", "\t");

    Header {
        columns = List.copyOf(columns);
    }

    /** Reads a header; what is wrong with it is reported, and columns that nobody knows are passed over. */
    static Header read(CsvLines.Line line, Consumer<ImportProblem> problems) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String first = line.cells().getFirst();
        if (first.startsWith(NOT_UTF8)) {
            problems.accept(problem(line, "", ImportRule.NOT_UTF8, Map.of()));
            return new Header(columns);
        }
        if (line.cells().size() == 1 && SEPARATORS.stream().anyMatch(first::contains)) {
            problems.accept(problem(line, "", ImportRule.SEPARATOR, Map.of()));
            return new Header(columns);
        }
        if (line.cells().size() > MOST_COLUMNS) {
            problems.accept(problem(line, "", ImportRule.COLUMNS_TOO_MANY, Map.of("max", "" + MOST_COLUMNS)));
        }
        for (String cell :
                line.cells().subList(0, Math.min(MOST_COLUMNS, line.cells().size()))) {
            String name = cell.strip();
            columns.add(name);
            if (!Column.known(name)) {
                problems.accept(problem(line, shown(name), ImportRule.COLUMN_UNKNOWN, Map.of("column", shown(name))));
            } else if (!seen.add(name)) {
                problems.accept(problem(line, name, ImportRule.COLUMN_TWICE, Map.of("column", name)));
            }
        }
        for (String needed : Column.NEEDED) {
            if (!seen.contains(needed)) {
                problems.accept(problem(line, needed, ImportRule.COLUMN_MISSING, Map.of("column", needed)));
            }
        }
        return new Header(columns);
    }

    /** Whether rows can be read under this header at all. */
    boolean usable() {
        return columns.containsAll(Column.NEEDED);
    }

    /** The cells of a line by column, without empty ones and without columns that nobody knows. */
    Map<String, String> cells(CsvLines.Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            String cell = line.cells().get(i);
            if (!cell.isBlank() && Column.known(columns.get(i))) {
                cells.putIfAbsent(columns.get(i), cell);
            }
        }
        return cells;
    }

    private static ImportProblem problem(CsvLines.Line line, String column, String rule, Map<String, String> args) {
        return new ImportProblem(line.number(), "", column, rule, args);
    }

    private static String shown(String name) {
        String clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(80)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean;
    }
}
