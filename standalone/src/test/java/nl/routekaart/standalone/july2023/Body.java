package nl.routekaart.standalone.july2023;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sent with a command: its fields, and since when, why and on what source. */
final class Body {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    private Body() {}

    static Body empty() {
        return new Body();
    }

    static Body of(String field, String value) {
        return empty().and(field, value);
    }

    Body and(String field, String value) {
        fields.put(field, value);
        return this;
    }

    Body and(String field, boolean value) {
        fields.put(field, value);
        return this;
    }

    Body and(String field, long value) {
        fields.put(field, value);
        return this;
    }

    Body and(String field, List<String> values) {
        values.forEach(fields.putArray(field)::add);
        return this;
    }

    /** Something that a step asks to be stated. */
    Body stating(String detail, String words) {
        fields.withObject("/details").put(detail, words);
        return this;
    }

    Body on(String day) {
        return and("effectiveOn", day);
    }

    Body because(String reason) {
        return and("reason", reason);
    }

    Body accordingTo(String source) {
        return and("source", source);
    }

    String json() {
        return JSON.writeValueAsString(fields);
    }
}
