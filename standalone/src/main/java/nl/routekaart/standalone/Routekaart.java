package nl.routekaart.standalone;

import java.io.PrintWriter;
import java.util.Set;
import java.util.stream.Stream;
import nl.routekaart.standalone.audit.Audit;
import nl.routekaart.standalone.convert.Convert;
import nl.routekaart.standalone.events.Events;
import nl.routekaart.standalone.importing.Import;
import nl.routekaart.standalone.keys.Keys;
import nl.routekaart.standalone.log.LogCommand;
import nl.routekaart.standalone.replay.Replay;
import nl.routekaart.standalone.upkeep.ViewsCommand;
import nl.routekaart.standalone.verify.Verify;
import nl.routekaart.standalone.witness.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the runnable jar; without a subcommand it serves. */
@Command(
        name = "routekaart",
        description = "The shared memory of a programme in which many organisations decide together.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        subcommands = {
            Serve.class,
            Import.class,
            Convert.class,
            Verify.class,
            Keys.class,
            Events.class,
            Replay.class,
            ViewsCommand.class,
            Audit.class,
            WitnessCommand.class,
            LogCommand.class
        })
public final class Routekaart {

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private Routekaart() {}

    /** Runs the subcommand that the arguments name and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs it and gives its exit code. */
    static int execute(String... args) {
        return new CommandLine(new Routekaart()).execute(withDefault(args));
    }

    /** As {@link #execute(String...)}, saying elsewhere what came of it. */
    static int execute(PrintWriter out, String... args) {
        return new CommandLine(new Routekaart()).setOut(out).execute(withDefault(args));
    }

    /** Nothing, or nothing but Spring properties such as {@code --server.port=8081}, means {@code serve}. */
    private static String[] withDefault(String[] args) {
        if (args.length > 0 && (!args[0].startsWith("-") || OWN_OPTIONS.contains(args[0]))) {
            return args;
        }
        return Stream.concat(Stream.of("serve"), Stream.of(args)).toArray(String[]::new);
    }
}
