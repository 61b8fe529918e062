package nl.routekaart.standalone.convert;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An import file in the making.
 *
 * @param name the name of the file
 * @param rows its rows
 */
record ImportFile(String name, List<ImportRow> rows) {

    private static final List<String> FIXED =
            List.of("row", "date", "subject", "key", "action", "onBehalfOf", "reason", "source", "certainty");

    ImportFile(String name) {
        this(name, new ArrayList<>());
    }

    /** The file as it is written: a header, and only the columns that are used. */
    String text() {
        Set<String> columns = new LinkedHashSet<>(FIXED);
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(columns.stream()
                    .map(column -> row.cells().getOrDefault(column, ""))
                    .toList()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }
}
