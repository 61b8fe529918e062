package nl.routekaart.standalone.upkeep;

import java.io.IOException;
import java.io.PrintWriter;
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

    private int list(RemoteService service, PrintWriter out) throws IOException {
        boolean healthy = true;
        for (JsonNode view : service.get(Upkeep.path()).path("items")) {
            healthy &= view.path("healthy").asBoolean();
            out.printf(
                    "%-8s %s at position %d, %d behind, %d parked (%d given up)%s%s%n",
                    view.path("name").asString(""),
                    view.path("healthy").asBoolean() ? "healthy" : "NOT HEALTHY",
                    view.path("position").asLong(),
                    view.path("behind").asLong(),
                    view.path("parked").asInt(),
                    view.path("givenUp").asInt(),
                    said(", does not go on: ", view.path("failure")),
                    said(", last rebuilt ", view.path("lastRebuild").path("endedAt")));
        }
        return healthy ? 0 : UNHEALTHY;
    }

    private static String said(String before, JsonNode node) {
        return node.isString() ? before + node.stringValue() : "";
    }
}
