package nl.routekaart.standalone.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.routekaart.imports.ImportProblem;
import nl.routekaart.imports.ImportProgress;
import nl.routekaart.imports.ImportReport;
import nl.routekaart.imports.Imports;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.RawEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Imports the demo data into an installation in which nothing was recorded yet, and goes on where a start was
 * interrupted: a row that was recorded changes nothing. The product is healthy only when it is done.
 */
@Component
@ConditionalOnProperty(name = "routekaart.demo", matchIfMissing = true)
final class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final String FILES = "classpath:/demo/*.csv";

    private final Imports imports;
    private final RawEvents events;
    private volatile boolean closing;

    DemoData(Imports imports, RawEvents events) {
        this.imports = imports;
        this.events = events;
    }

    @EventListener
    void stop(ContextClosedEvent event) {
        closing = true;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<Resource> files = files();
        if (wanted(files)) {
            try {
                load(files);
            } catch (RuntimeException e) {
                if (!closing) {
                    throw e;
                }
                LOG.info("Demo data: interrupted; the next start goes on from here");
            }
        }
    }

    /** Into an empty register, or where an import of the same files was begun and did not reach its last row. */
    private boolean wanted(List<Resource> files) throws IOException {
        return events.head() == 0
                || (recorded(rows(files.getFirst()).getFirst())
                        && !recorded(rows(files.getLast()).getLast()));
    }

    private boolean recorded(NamedCsvRecord row) {
        Subject subject = Word.find(Subject.class, row.getField("subject")).orElseThrow();
        return imports.recorded(Secretariat.actor(), subject, row.getField("key"), row.getField("row"));
    }

    private void load(List<Resource> files) throws IOException {
        LOG.info("Demo data: loading {} files (set ROUTEKAART_DEMO=false to start without)", files.size());
        for (Resource file : files) {
            String name = String.valueOf(file.getFilename());
            try (InputStream in = file.getInputStream()) {
                ImportReport report = imports.record(
                        in,
                        file.contentLength(),
                        Secretariat.actor(),
                        problem -> refused(name, problem),
                        progress -> told(name, progress));
                LOG.info(
                        "Demo data: {} done, {} rows recorded, {} known already, {} refused",
                        name,
                        report.accepted(),
                        report.repeated(),
                        report.refused());
            }
        }
    }

    private static void told(String name, ImportProgress progress) {
        LOG.info("Demo data: {}: {}", name, progress.line());
    }

    private static void refused(String name, ImportProblem problem) {
        LOG.warn(
                "Demo data: {} line {} row {} {}: {}",
                name,
                problem.line(),
                problem.row(),
                problem.column(),
                problem.detail(Locale.ENGLISH));
    }

    /** The import files by name; sheets, tables and accounts lie beside them. */
    private static List<Resource> files() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                .filter(file -> Character.isDigit(
                        Objects.requireNonNull(file.getFilename()).charAt(0)))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }

    private static List<NamedCsvRecord> rows(Resource file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file.getInputStream())) {
            return rows.stream().toList();
        }
    }
}
