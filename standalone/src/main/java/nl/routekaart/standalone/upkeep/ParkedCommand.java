package nl.routekaart.standalone.upkeep;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Says which subjects a view could not go on with. */
@Command(
        name = "parked",
        description = "Say which subjects a view could not go on with (they are parked), since which event, and why.",
        mixinStandardHelpOptions = true)
final class ParkedCommand implements Callable<Integer> {

    @Mixin
    private ViewParameter view = new ViewParameter();

    @Mixin
    private Upkeep upkeep = new Upkeep();

    @Override
    public Integer call() {
        return upkeep.attempt((service, out) -> say(service.get(Upkeep.path(view.name(), "parked-subjects")), out));
    }

    static int say(JsonNode listing, PrintWriter out) {
        for (JsonNode parked : listing.path("items")) {
            out.printf(
                    "%s %s since event %d%s: %s%n",
                    parked.path("subject").asString(""),
                    parked.path("subjectId").asString(""),
                    parked.path("position").asLong(),
                    parked.has("givenUp")
                            ? " (given up by event " + parked.path("givenUp").asLong() + ')'
                            : "",
                    parked.path("reason").asString(""));
        }
        out.println(listing.path("items").size() + " parked");
        return 0;
    }
}
