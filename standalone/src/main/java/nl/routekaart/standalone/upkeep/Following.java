package nl.routekaart.standalone.upkeep;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.routekaart.standalone.remote.RemoteService;
import tools.jackson.databind.JsonNode;

/** Follows a rebuild or a comparison until it has ended, and says what came of it. */
final class Following {

    static final int DIFFERENT = 2;

    private static final long AGAIN_MILLIS = 300;
    private static final double MILLIS = 1000;

    private final RemoteService service;
    private final Told told;
    private String said = "";

    Following(RemoteService service, Told told) {
        this.service = service;
        this.told = told;
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
        String line = told.words()
                .say(
                        "progress",
                        text(task, "view"),
                        told.words().word("stage-", text(progress, "stage")),
                        text(progress, "position"),
                        text(progress, "until"),
                        text(progress, "eventsPerSecond"),
                        told.part("left", progress.path("secondsLeft")));
        if (!line.equals(said)) {
            said = line;
            told.line(line);
        }
    }

    private int ended(JsonNode task) {
        JsonNode result = task.path("result");
        String kind = text(task, "kind");
        if (!result.isObject()) {
            told.say(
                    "no-result",
                    told.words().word("kind-", kind),
                    told.words().word("state-", text(task, "state")),
                    text(task, "failure"));
            return Upkeep.FAILED;
        }
        boolean equal = result.path("equal").asBoolean();
        told.say(
                "ended-" + kind,
                text(task, "view"),
                text(result, "position"),
                String.format(Locale.ROOT, "%.1f", result.path("milliseconds").asLong() / MILLIS),
                told.words().say(equal ? "equal" : "different"));
        told.say("shown", text(result, "shown"));
        told.say("folded", text(result, "folded"));
        if (!equal) {
            told.say(
                    "first-difference",
                    result.has("firstDifference")
                            ? text(result, "firstDifference")
                            : told.words().say("unknown"));
        }
        if (task.has("recorded")) {
            told.say("recorded", text(task, "recorded"), text(task, "askedBy"));
        }
        return equal ? 0 : DIFFERENT;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
