package nl.routekaart.standalone.replay;

import java.io.PrintWriter;
import java.util.Locale;
import nl.routekaart.standalone.Printable;
import tools.jackson.databind.JsonNode;

/**
 * Writes steps for a terminal.
 *
 * @param out the terminal
 * @param language in which a step is told
 */
record Shown(PrintWriter out, Locale language) {

    /** A step: what happened, when in both times, who, why, on what source, and what it changed. */
    void step(JsonNode step) {
        JsonNode event = step.path("event");
        out.printf(
                "@%d  %s  %s (recorded %s)%n",
                event.path("position").asLong(),
                text(event, "effective"),
                text(event, "name"),
                text(event, "recordedAt"));
        out.println("  " + text(step.path("sentence"), language.getLanguage()));
        line(step.path("subject").asString(""), text(step, "title"));
        line("for", text(event, event.has("onBehalfOfName") ? "onBehalfOfName" : "partyName"));
        line("account", text(event, "actor"));
        line("why", text(event, "reason"));
        line("source", text(event, "source"));
        line("certainty", text(event, "certainty"));
        line("command", text(step, "commandId"));
        if (!text(step, "causationId").equals(text(step, "commandId"))) {
            line("caused by", text(step, "causationId"));
        }
        if (step.has("corrects")) {
            line("corrects", "@" + step.path("corrects").asLong());
        }
        if (step.has("departure")) {
            line("departure", "otherwise than the life cycle allows");
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
                        + Printable.text(field.getKey() + " = "
                                + value(field.getValue().path("value")) + " (since "
                                + field.getValue().path("effective").asString("") + ")")));
        out.flush();
    }

    /** A line of the program itself. */
    void say(String text) {
        out.println(Printable.text(text));
        out.flush();
    }

    private void line(String label, String value) {
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
