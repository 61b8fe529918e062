package nl.routekaart.standalone.upkeep;

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
        return upkeep.attempt((service, told) -> say(service.get(Upkeep.path(view.name(), "parked-subjects")), told));
    }

    static int say(JsonNode listing, Told told) {
        for (JsonNode parked : listing.path("items")) {
            told.say(
                    "parked",
                    parked.path("subject").asString(""),
                    parked.path("subjectId").asString(""),
                    parked.path("position").asString(""),
                    told.part("given-up", parked.path("givenUp")),
                    parked.path("reason").asString(""));
        }
        told.say("parked-count", Integer.toString(listing.path("items").size()));
        return 0;
    }
}
