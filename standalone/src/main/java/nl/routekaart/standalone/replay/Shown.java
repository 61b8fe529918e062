package nl.routekaart.standalone.replay;

import java.io.PrintWriter;
import java.util.Locale;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.standalone.Printable;
import nl.routekaart.standalone.Words;
import tools.jackson.databind.JsonNode;

/**
 * Writes steps for a terminal.
 *
 * @param out the terminal
 * @param language in which a step is told
 * @param words of that language
 */
record Shown(PrintWriter out, Locale language, Words words) {

    Shown(PrintWriter out, Locale language) {
        this(out, language, Words.of(Shown.class, language));
    }

    /** A step: what happened, when in both times, who, why, on what source, and what it changed. */
    void step(JsonNode step) {
        JsonNode event = step.path("event");
        out.println(words.say(
                "step",
                text(event, "position"),
                text(event, "effective"),
                text(event, "name"),
                text(event, "recordedAt")));
        out.println("  " + text(step.path("sentence"), language.getLanguage()));
        labelled(subject(text(step, "subject")), text(step, "title"));
        line("for", text(event, event.has("onBehalfOfName") ? "onBehalfOfName" : "partyName"));
        line("account", text(event, "actor"));
        line("why", text(event, "reason"));
        line("source", text(event, "source"));
        line("certainty", text(event, "certainty"));
        line("command", text(step, "commandId"));
        if (!text(step, "causationId").equals(text(step, "commandId"))) {
            line("cause", text(step, "causationId"));
        }
        if (step.has("corrects")) {
            line("corrects", "@" + step.path("corrects").asLong());
        }
        if (step.has("departure")) {
            line("departure", words.say("otherwise"));
        }
        step.path("changes")
                .forEach(change -> out.println("  "
                        + Printable.text(change.path("field").asString("") + ": " + value(change.path("before"))
                                + " -> " + value(change.path("after")))));
        out.flush();
    }

    /** How the subject of a step then read. */
    void state(JsonNode step) {
        step.path("state")
                .properties()
                .forEach(field -> out.println("  "
                        + Printable.text(
                                field.getKey() + " = " + value(field.getValue().path("value")))
                        + words.say("since", text(field.getValue(), "effective"))));
        out.flush();
    }

    /** What the program itself says. */
    void word(String key, Object... arguments) {
        say(words.say(key, arguments));
    }

    /** A line that is not of a step. */
    void say(String text) {
        out.println(Printable.text(text));
        out.flush();
    }

    private String subject(String word) {
        return Word.find(Subject.class, word)
                .map(known -> words.either(known.dutch(), known.word()))
                .orElse(word);
    }

    private void line(String key, String value) {
        labelled(words.say(key), value);
    }

    private void labelled(String label, String value) {
        if (!value.isEmpty()) {
            out.println("  " + label + ": " + value);
        }
    }

    private static String text(JsonNode node, String field) {
        return Printable.text(node.path(field).asString(""));
    }

    private static String value(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "-";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
