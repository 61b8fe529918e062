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
        shown.word("help");
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
            case "n" -> next();
            case "p" -> previous();
            case "j" -> go(address + Replay.query(rest, null, 1));
            case "k", "d", "w", "o", "a" -> nextWith(Conditions.BY_LETTER.getOrDefault(letter, "kind"), rest);
            case "s" -> here.path("steps").forEach(shown::state);
            case "b" -> bookmark(rest);
            default -> shown.word("help");
        }
    }

    /** What was recorded since the place was reached comes after it too. */
    private void next() throws NotAnsweredException {
        JsonNode after = server.get(here.at("/links/onwards").asString(""));
        if (after.path("steps").isEmpty() && !after.path("links").has("next")) {
            shown.word("none-after");
        } else {
            go(after);
        }
    }

    private void previous() throws NotAnsweredException {
        String path = here.at("/links/previous").asString("");
        if (path.isEmpty()) {
            shown.word("none-before");
        } else {
            go(path);
        }
    }

    /** The place stays where it is if there is none; after it, all steps are taken again. */
    private void nextWith(String condition, String value) throws NotAnsweredException {
        String onwards = Conditions.without(here.at("/links/onwards").asString(""));
        JsonNode found = server.get(onwards + Conditions.query(condition, value));
        String all = found.at("/links/all").asString("");
        if (all.isEmpty()) {
            shown.word("none-later", condition, value);
        } else {
            go(all);
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
        shown.word("kept");
    }

    private void go(String path) throws NotAnsweredException {
        go(server.get(path));
    }

    private void go(JsonNode place) {
        here = place;
        here.path("steps").forEach(shown::step);
        if (here.path("steps").isEmpty()) {
            shown.word("none");
        }
    }
}
