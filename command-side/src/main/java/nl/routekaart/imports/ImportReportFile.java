package nl.routekaart.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.routekaart.message.EventJson;

/**
 * The report of an import as files: every problem in a CSV file as soon as it is found, and at the end a summary beside
 * it ({@code report.csv} and {@code report.csv.json}).
 */
public final class ImportReportFile implements Consumer<ImportProblem>, AutoCloseable {

    private final Path file;
    private final Locale locale;
    private final CsvWriter csv;

    /** Begins a report; what stood in the file is overwritten. */
    public ImportReportFile(Path file, Locale locale) throws IOException {
        this.file = file;
        this.locale = locale;
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file));
        csv.writeRecord("file", "line", "row", "column", "rule", "detail");
    }

    private String imported = "";

    /** Says which file the problems to come are of. */
    public void of(String name) {
        imported = name;
    }

    @Override
    public void accept(ImportProblem problem) {
        csv.writeRecord(
                imported,
                Long.toString(problem.line()),
                shown(problem.row()),
                problem.column(),
                problem.rule(),
                shown(problem.detail(locale)));
    }

    /** Writes the summary: each imported file with its counts. */
    public void summary(Map<String, ImportReport> reports) {
        try {
            Files.writeString(
                    file.resolveSibling(file.getFileName() + ".json"),
                    EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(new TreeMap<>(reports))
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report is opened in a spreadsheet too: what it would calculate is shown instead. */
    private static String shown(String cell) {
        return !cell.isEmpty() && Cells.formula(cell) ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
