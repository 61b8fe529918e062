package nl.routekaart.standalone.log;

import picocli.CommandLine.Command;

/** What an operator can do with the log. */
@Command(
        name = "log",
        description =
                "Check the log over all events in the data folder (ROUTEKAART_DATA), which no service may be using.",
        mixinStandardHelpOptions = true,
        subcommands = CheckCommand.class)
public final class LogCommand {}
