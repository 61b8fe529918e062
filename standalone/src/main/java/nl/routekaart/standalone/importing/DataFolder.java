package nl.routekaart.standalone.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import nl.routekaart.imports.ImportProblem;
import nl.routekaart.imports.ImportProgress;
import nl.routekaart.imports.ImportReport;
import nl.routekaart.imports.Imports;
import nl.routekaart.imports.Rehearsal;
import nl.routekaart.standalone.Opened;
import nl.routekaart.standalone.Words;
import nl.routekaart.standalone.demo.Secretariat;

/** The data folder of this machine, opened by this process alone and without demo data. */
final class DataFolder implements Target {

    private final boolean dryRun;
    private final Opened data;
    private final Imports imports;
    private final Rehearsal rehearsal;

    /** @throws IOException if it cannot be opened; the message says why, in this language */
    DataFolder(boolean dryRun, Locale language) throws IOException {
        this.dryRun = dryRun;
        data = opened(language);
        imports = data.bean(Imports.class);
        rehearsal = imports.rehearsal();
    }

    private static Opened opened(Locale language) throws IOException {
        try {
            return Opened.recording("import", language);
        } catch (IOException e) {
            throw new IOException(
                    Words.of(DataFolder.class, language).say("no-folder", String.valueOf(e.getMessage())), e);
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
    public void close() throws IOException {
        data.close();
    }
}
