package nl.routekaart.standalone.upkeep;

import picocli.CommandLine.Command;

/** What can be done to views from the command line. */
@Command(
        name = "views",
        description = {
            "See how the views of a running service are, have them built anew from their events, or compared with these.",
            "The service is at ROUTEKAART_URL; the account is ROUTEKAART_USER, ROUTEKAART_PASSWORD."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            ListCommand.class,
            RebuildCommand.class,
            CompareCommand.class,
            ParkedCommand.class,
            RetryCommand.class,
            GiveUpCommand.class
        })
public final class ViewsCommand {}
