package nl.routekaart.standalone.upkeep;

import java.io.PrintWriter;
import nl.routekaart.standalone.Printable;
import nl.routekaart.standalone.Words;
import tools.jackson.databind.JsonNode;

/**
 * What the commands about views say.
 *
 * @param out where
 * @param words of the language
 */
record Told(PrintWriter out, Words words) {

    void say(String key, Object... arguments) {
        line(words.say(key, arguments));
    }

    void line(String line) {
        out.println(Printable.text(line));
        out.flush();
    }

    /** Part of a sentence; nothing if there is nothing to put in it. */
    String part(String key, JsonNode about) {
        return about.isValueNode() && !about.isNull() ? words.say(key, about.asString()) : "";
    }
}
