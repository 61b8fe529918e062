package nl.routekaart.page;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds the ids that are named in values, to look up what they are called. */
final class IdsIn {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private IdsIn() {}

    /** The id that a text is, if it is one. */
    static Optional<UUID> whole(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    static void collect(JsonNode value, Set<UUID> ids) {
        if (value.isString()) {
            collect(value.stringValue(), ids);
        } else if (value.isArray()) {
            value.forEach(element -> collect(element, ids));
        }
    }

    static void collect(String text, Set<UUID> ids) {
        Matcher found = ID.matcher(text);
        while (found.find()) {
            ids.add(UUID.fromString(found.group()));
        }
    }
}
