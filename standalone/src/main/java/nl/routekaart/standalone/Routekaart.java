package nl.routekaart.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
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

    private static final int FAILED = 1;

    private Routekaart() {}

    /** Runs the subcommand that the arguments name and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs it and gives its exit code. */
    static int execute(String... args) {
        return commands().execute(withDefault(args));
    }

    /** As {@link #execute(String...)}, saying elsewhere what came of it. */
    static int execute(PrintWriter out, String... args) {
        return commands().setOut(out).setErr(out).execute(withDefault(args));
    }

    /** Whatever was typed wrongly or went wrong ends alike: the other exit codes say what a command found out. */
    static CommandLine commands() {
        return new CommandLine(new Routekaart())
                .setExitCodeExceptionMapper(failure -> FAILED)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    IOException told = switch (failure) {
                        case IOException e -> e;
                        case UncheckedIOException e -> Objects.requireNonNull(e.getCause());
                        default -> throw failure;
                    };
                    command.getErr().println(FileTrouble.said(told, language(parsed)));
                    return FAILED;
                });
    }

    /** The one that was asked for, if the command got so far. */
    private static Locale language(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.matchedOptionValue("--language", LanguageOption.usual());
    }

    /** Nothing, or nothing but Spring properties such as {@code --server.port=8081}, means {@code serve}. */
    private static String[] withDefault(String[] args) {
        if (args.length > 0 && (!args[0].startsWith("-") || OWN_OPTIONS.contains(args[0]))) {
            return args;
        }
        return Stream.concat(Stream.of("serve"), Stream.of(args)).toArray(String[]::new);
    }
}
