package nl.routekaart.standalone.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import nl.routekaart.imports.ImportProblem;
import nl.routekaart.imports.ImportProgress;
import nl.routekaart.imports.ImportReport;

/** Where files are imported into. */
interface Target extends AutoCloseable {

    /** @throws IOException if the file as a whole could not be brought there */
    ImportReport run(Path file, Consumer<ImportProblem> problems, Consumer<ImportProgress> progress) throws IOException;

    @Override
    void close() throws IOException;
}
