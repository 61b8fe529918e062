package nl.routekaart.standalone.upkeep;

import java.io.IOException;
import java.util.concurrent.Callable;
import nl.routekaart.standalone.remote.RemoteService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Says how the views are. */
@Command(
        name = "list",
        description =
                "Say of each view how far it is, how many subjects it could not go on with, and when it was last made anew.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all views are healthy", "1:it could not be asked", "2:a view is not healthy"})
final class ListCommand implements Callable<Integer> {

    private static final int UNHEALTHY = 2;

    @Mixin
    private Upkeep upkeep = new Upkeep();

    @Override
    public Integer call() {
        return upkeep.attempt(this::list);
    }

    private int list(RemoteService service, Told told) throws IOException {
        boolean healthy = true;
        for (JsonNode view : service.get(Upkeep.path()).path("items")) {
            boolean well = view.path("healthy").asBoolean();
            healthy &= well;
            told.say(
                    "view",
                    "%-8s".formatted(view.path("name").asString("")),
                    told.words().say(well ? "healthy" : "not-healthy"),
                    view.path("position").asString(""),
                    view.path("behind").asString(""),
                    view.path("parked").asString(""),
                    view.path("givenUp").asString(""),
                    told.part("stopped", view.path("failure")),
                    told.part("last-rebuilt", view.path("lastRebuild").path("endedAt")));
        }
        return healthy ? 0 : UNHEALTHY;
    }
}
