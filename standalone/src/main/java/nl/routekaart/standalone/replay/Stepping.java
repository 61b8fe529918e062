package nl.routekaart.standalone.replay;

import java.io.BufferedReader;
import java.io.IOException;
import nl.routekaart.standalone.remote.NotAnsweredException;
import nl.routekaart.standalone.remote.RemoteService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Takes one step at a time, as it is told by letters. */
final class Stepping {

    private static final String HELP = "n next, p previous, j POINT jump (@1234, instant, day, version),"
            + " k KIND next of that kind, s state, b NOTE bookmark, q quit";

    private final RemoteService server;
    private final Shown shown;
    private final BufferedReader typed;
    private final String address;
    private JsonNode here = MissingNode.getInstance();

    Stepping(RemoteService server, Shown shown, BufferedReader typed, String address) {
        this.server = server;
        this.shown = shown;
        this.typed = typed;
        this.address = address;
    }

    /** Until q, or until nothing is typed any more. */
    void run(String beginning) throws IOException {
        go(beginning);
        shown.say(HELP);
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            String word = line.strip();
            if (word.equals("q")) {
                return;
            }
            try {
                take(
                        word.isEmpty() ? "n" : word.substring(0, 1),
                        word.length() < 2 ? "" : word.substring(1).strip());
            } catch (NotAnsweredException e) {
                shown.say(String.valueOf(e.getMessage()));
            }
        }
    }

    private void take(String letter, String rest) throws NotAnsweredException {
        switch (letter) {
            case "n" -> follow("next");
            case "p" -> follow("previous");
            case "j" -> go(address + Replay.query(rest, null, null, 1));
            case "k" -> nextOf(rest);
            case "s" -> here.path("steps").forEach(shown::state);
            case "b" -> bookmark(rest);
            default -> shown.say(HELP);
        }
    }

    private void follow(String link) throws NotAnsweredException {
        String path = here.path("links").path(link).asString("");
        if (path.isEmpty()) {
            shown.say("There is no step " + (link.equals("next") ? "after" : "before") + " this one.");
        } else {
            go(path);
        }
    }

    /** The place stays where it is if there is none; after it, all kinds are stepped through again. */
    private void nextOf(String kind) throws NotAnsweredException {
        String path = here.at("/links/next").asString("");
        JsonNode found = path.isEmpty()
                ? here
                : server.get(path.replaceAll("&kind=[^&]*", "") + "&kind=" + RemoteService.encoded(kind));
        long position = found.at("/steps/0/event/position").asLong();
        if (path.isEmpty() || position == 0) {
            shown.say("There is no later event " + kind + ".");
        } else {
            go(address + Replay.query("@" + position, null, null, 1));
        }
    }

    private void bookmark(String note) throws NotAnsweredException {
        server.post(
                "/api/v1/replays/bookmarks",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("about", here.path("about").asString("roadmap"))
                        .put("position", here.at("/steps/0/event/position").asLong())
                        .put("note", note));
        shown.say("Kept; only you see it.");
    }

    private void go(String path) throws NotAnsweredException {
        here = server.get(path);
        here.path("steps").forEach(shown::step);
        if (here.path("steps").isEmpty()) {
            shown.say("There is no such step.");
        }
    }
}
