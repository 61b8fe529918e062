package nl.routekaart.standalone.events;

import picocli.CommandLine.Command;

/** What can be done with all events from the command line. */
@Command(
        name = "events",
        description = {
            "Export all events of the data folder (ROUTEKAART_DATA), or of the database that is set, or import them into another.",
            "An export may be made beside a running service; none may be running when events are imported.",
            "Keys are not among them: see `keys backup`."
        },
        mixinStandardHelpOptions = true,
        subcommands = {Export.class, Import.class})
public final class Events {}
