package nl.routekaart.content;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routekaart.seal.Element;
import tools.jackson.databind.JsonNode;

/** Which other subjects elements name, in their paths and values. */
final class Naming {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Set<UUID> ids = new TreeSet<>();

    void read(Element element) {
        element.path().forEach(this::read);
        Optional.ofNullable(element.value()).ifPresent(this::read);
    }

    Set<UUID> ids() {
        return ids;
    }

    private void read(JsonNode value) {
        if (value.isString()) {
            read(value.stringValue());
        } else {
            value.forEach(this::read);
        }
    }

    private void read(String text) {
        if (ID.matcher(text).matches()) {
            ids.add(UUID.fromString(text));
        }
    }
}
