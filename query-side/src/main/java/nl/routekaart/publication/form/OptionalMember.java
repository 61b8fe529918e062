package nl.routekaart.publication.form;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A member of a JSON object that stands there only where there is something to tell. */
final class OptionalMember {

    private OptionalMember() {}

    static ObjectNode put(ObjectNode json, String key, @Nullable String value) {
        return value == null || value.isEmpty() ? json : json.put(key, value);
    }

    static ObjectNode put(ObjectNode json, String key, @Nullable UUID value) {
        return value == null ? json : json.put(key, value.toString());
    }
}
