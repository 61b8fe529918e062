package nl.routekaart.standalone.convert;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns sheets into import files from the command line. */
@Command(
        name = "convert",
        description =
                "Turn CSV sheets in the shape of those of the demo data (events, parties, ...) into files for `import`.",
        mixinStandardHelpOptions = true)
public final class Convert implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder with the sheets.")
    private Path sheets = Path.of(".");

    @Option(
            names = "--tables",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder with the tables that say what the words in the sheets mean.")
    private Path tables = Path.of("tables");

    @Option(
            names = "--into",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder that the files for `import` go to.")
    private Path into = Path.of("import");

    @Override
    public Integer call() {
        new Converter(sheets, tables).into(into);
        return 0;
    }
}
