package nl.routekaart.standalone.upkeep;

import picocli.CommandLine.Parameters;

/** Which view a command is about. */
final class ViewParameter {

    @Parameters(index = "0", paramLabel = "VIEW", description = "The view: current, history or audit.")
    private String name = "";

    String name() {
        return name;
    }
}
