package nl.routekaart.standalone.convert;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A sheet with a header: its lines, each as column to cell.
 *
 * @param name the name of its file
 * @param lines its lines, in order
 */
record Sheet(String name, List<Line> lines) {

    /** One line of a sheet. */
    record Line(Map<String, String> cells) {

        /** The cell under a column, without blanks around it; empty if there is no such cell. */
        String get(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    static Sheet read(Path file) {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return new Sheet(
                    String.valueOf(file.getFileName()),
                    records.stream()
                            .map(each -> new Line(each.getFieldsAsMap()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The sheet of that file, or one without lines if there is no such file. */
    static Sheet readIfThere(Path file) {
        return Files.exists(file) ? read(file) : new Sheet(String.valueOf(file.getFileName()), List.of());
    }
}
