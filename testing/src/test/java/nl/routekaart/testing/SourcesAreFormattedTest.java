package nl.routekaart.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds all sources to one layout. It is a test because the formatter needs the parser of JDK 25, and a formatting plugin
 * would run with whatever JDK runs Maven.
 *
 * <p>{@code mvn -pl testing test -Dtest=SourcesAreFormattedTest -Dformat=apply} writes the layout instead of asking for it.
 */
class SourcesAreFormattedTest {

    private static final Path ROOT = Path.of("..");

    private static final Style STYLE = Style.PALANTIR;

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(STYLE).build());

    @Test
    void everyJavaSourceHasTheCommonLayout() throws IOException {
        boolean apply = "apply".equals(System.getProperty("format"));
        List<Path> others = new ArrayList<>();
        for (Path source : sources()) {
            String written = Files.readString(source);
            String formatted = format(source, written);
            if (!formatted.equals(written)) {
                if (apply) {
                    Files.writeString(source, formatted);
                } else {
                    others.add(ROOT.relativize(source));
                }
            }
        }

        assertThat(others)
                .as("Mend with: mvn -pl testing test -Dtest=SourcesAreFormattedTest -Dformat=apply")
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(SourcesAreFormattedTest::javaFilesUnder)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> javaFilesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String format(Path source, String written) {
        try {
            String used = RemoveUnusedImports.removeUnusedImports(written);
            return formatter.formatSource(ImportOrderer.reorderImports(used, STYLE));
        } catch (FormatterException e) {
            throw new IllegalArgumentException(source + " does not parse", e);
        }
    }
}
