package nl.routekaart.standalone.upkeep;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.routekaart.standalone.remote.RemoteService;
import tools.jackson.databind.JsonNode;

/** Follows a rebuild or a comparison until it has ended, and says what came of it. */
final class Following {

    static final int DIFFERENT = 2;

    private static final long AGAIN_MILLIS = 300;

    private final RemoteService service;
    private final PrintWriter out;
    private String said = "";

    Following(RemoteService service, PrintWriter out) {
        this.service = service;
        this.out = out;
    }

    /** @return the exit code: 0 if the view is what its events say, 2 if not, 1 if that is not known */
    int untilEnded(JsonNode begun) throws IOException, InterruptedException {
        JsonNode task = begun;
        String path = Upkeep.path(text(task, "view"), text(task, "kind") + 's', text(task, "id"));
        while (text(task, "state").equals("under-way")) {
            say(task);
            TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
            task = service.get(path);
        }
        return ended(task);
    }

    private void say(JsonNode task) {
        JsonNode progress = task.path("progress");
        if (!progress.isObject()) {
            return;
        }
        String left = progress.has("secondsLeft")
                ? ", " + progress.path("secondsLeft").asLong() + " s left"
                : "";
        String line = "%s: %s, %,d of %,d events (%,d a second%s)"
                .formatted(
                        text(task, "view"),
                        text(progress, "stage"),
                        progress.path("position").asLong(),
                        progress.path("until").asLong(),
                        progress.path("eventsPerSecond").asLong(),
                        left);
        if (!line.equals(said)) {
            said = line;
            out.println(line);
            out.flush();
        }
    }

    private int ended(JsonNode task) {
        JsonNode result = task.path("result");
        if (!result.isObject()) {
            out.println("There is no result of this " + text(task, "kind") + ": " + text(task, "state") + ' '
                    + text(task, "failure"));
            return Upkeep.FAILED;
        }
        boolean equal = result.path("equal").asBoolean();
        out.println(String.format(
                Locale.ROOT,
                "%s %s at position %d in %.1f s: %s",
                text(task, "view"),
                text(task, "kind").equals("rebuild") ? "rebuilt" : "compared",
                result.path("position").asLong(),
                result.path("milliseconds").asLong() / 1000.0,
                equal ? "it was what its events say" : "it was NOT what its events say"));
        out.println("  shown  " + text(result, "shown"));
        out.println("  events " + text(result, "folded"));
        if (!equal) {
            out.println("  first difference: "
                    + (result.has("firstDifference") ? text(result, "firstDifference") : "unknown"));
        }
        if (task.has("recorded")) {
            out.println("Recorded as event " + task.path("recorded").asLong() + ", by " + text(task, "askedBy") + '.');
        }
        return equal ? 0 : DIFFERENT;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
