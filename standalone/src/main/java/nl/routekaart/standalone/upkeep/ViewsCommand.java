package nl.routekaart.standalone.upkeep;

import picocli.CommandLine.Command;

/** What can be done to views from the command line. */
@Command(
        name = "views",
        description = {
            "See how the views of a running service are, have them made anew, or compared with what they are made from.",
            "Views are what it shows, made from the recorded events: current (what holds now), history (what held when)"
                    + " and audit (who did what)."
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
