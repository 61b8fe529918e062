package nl.routekaart.standalone.events;

import picocli.CommandLine.Command;

/** What can be done with all events from the command line. */
@Command(
        name = "events",
        description = {
            "Export all events of the data folder (ROUTEKAART_DATA), which no service may be using, or import them into another.",
            "Keys are not among them: see `keys backup`."
        },
        mixinStandardHelpOptions = true,
        subcommands = {Export.class, Import.class})
public final class Events {}
