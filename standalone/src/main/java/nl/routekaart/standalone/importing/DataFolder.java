package nl.routekaart.standalone.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import nl.routekaart.imports.ImportProblem;
import nl.routekaart.imports.ImportProgress;
import nl.routekaart.imports.ImportReport;
import nl.routekaart.imports.Imports;
import nl.routekaart.imports.Rehearsal;
import nl.routekaart.standalone.RoutekaartApplication;
import nl.routekaart.standalone.WhyNot;
import nl.routekaart.standalone.Words;
import nl.routekaart.standalone.demo.Secretariat;
import org.springframework.context.ConfigurableApplicationContext;

/** The data folder of this machine, opened by this process alone and without demo data. */
final class DataFolder implements Target {

    private final boolean dryRun;
    private final ConfigurableApplicationContext application;
    private final Imports imports;
    private final Rehearsal rehearsal;

    /** @throws IOException if it cannot be opened; the message says why, in these words */
    DataFolder(boolean dryRun, Words words) throws IOException {
        this.dryRun = dryRun;
        application = start(words);
        imports = application.getBean(Imports.class);
        rehearsal = imports.rehearsal();
    }

    private static ConfigurableApplicationContext start(Words words) throws IOException {
        try {
            return RoutekaartApplication.opened();
        } catch (RuntimeException e) {
            throw new IOException(words.say("no-folder", WhyNot.of(e)), e);
        }
    }

    @Override
    public ImportReport run(Path file, Consumer<ImportProblem> problems, Consumer<ImportProgress> progress)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return dryRun
                    ? imports.tryOut(rehearsal, in, Files.size(file), Secretariat.actor(), problems, progress)
                    : imports.record(in, Files.size(file), Secretariat.actor(), problems, progress);
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
