package nl.routekaart.standalone.convert;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns sheets into import files from the command line. */
@Command(
        name = "convert",
        description = "Turn sheets in the shape of the demo data's (events, parties, ...) into import files.",
        mixinStandardHelpOptions = true)
public final class Convert implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SHEETS", description = "The folder with the sheets.")
    private Path sheets = Path.of(".");

    @Option(
            names = "--tables",
            required = true,
            paramLabel = "DIR",
            description = "The folder with the tables that say what the words of the sheets mean.")
    private Path tables = Path.of("tables");

    @Option(names = "--into", required = true, paramLabel = "DIR", description = "Where the import files go.")
    private Path into = Path.of("import");

    @Override
    public Integer call() {
        new Converter(sheets, tables).into(into);
        return 0;
    }
}
