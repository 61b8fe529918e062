package nl.routekaart.standalone.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The checked-in sheets, tables and import files of the demo data. */
final class DemoFiles {

    static final Path FOLDER = folder();
    static final Path SHEETS = FOLDER.resolve("sheets");
    static final Path TABLES = FOLDER.resolve("tables");

    private DemoFiles() {}

    /** The import files, in the order in which they are imported. */
    static List<Path> importFiles() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("\\d.*\\.csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row of every import file, in order. */
    static List<Sheet.Line> rows() {
        List<Sheet.Line> rows = new ArrayList<>();
        importFiles().forEach(file -> rows.addAll(Sheet.read(file).lines()));
        return rows;
    }

    private static Path folder() {
        try {
            URL url = Objects.requireNonNull(DemoFiles.class.getResource("/demo/accounts.csv"));
            return Objects.requireNonNull(Path.of(url.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
