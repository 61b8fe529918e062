package nl.routekaart.standalone.log;

import picocli.CommandLine.Command;

/** What an operator can do with the log. */
@Command(
        name = "log",
        description = {
            "Check the log over all events in the data folder (ROUTEKAART_DATA), or in the database that is set.",
            "A service may be running meanwhile, unless something is to be mended."
        },
        mixinStandardHelpOptions = true,
        subcommands = CheckCommand.class)
public final class LogCommand {}
