package nl.routekaart.standalone.upkeep;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which parked subject of which view a command is about. */
final class ParkedParameters {

    @Mixin
    private ViewParameter view = new ViewParameter();

    @Parameters(
            index = "1",
            paramLabel = "SUBJECT",
            description = "The id of the parked subject, as `views parked` says it.")
    private String subject = "";

    /** The address of what is asked about it. */
    String path(String asked) {
        return Upkeep.path(view.name(), "parked-subjects", subject, asked);
    }
}
