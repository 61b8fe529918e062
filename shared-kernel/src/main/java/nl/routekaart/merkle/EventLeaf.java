package nl.routekaart.merkle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.message.EventJson;
import nl.routekaart.message.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The leaf of an event as it was stored, before any upcasting: canonical JSON of all that the store holds of it but its
 * position, which is the leaf's place in the tree. The same whichever store holds it.
 *
 * <p>A number in a payload that canonical JSON has no exact form for stands as an object with its digits:
 * {@code {"$number":"21.50"}}.
 */
public final class EventLeaf {

    static final String NUMBER = "$number";
    private static final Pattern DIGITS = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final int ROOM = 1_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = EventJson.mapper();

    private EventLeaf() {}

    /** What goes into the tree. */
    public static Hash hash(StoredEvent event) {
        return Hash.leaf(content(event));
    }

    /**
     * What is hashed; whoever may read the whole event can make it, and so check the hash.
     *
     * @throws IllegalArgumentException if the payload cannot have been written by this product
     */
    public static byte[] content(StoredEvent event) {
        JsonNode payload = JSON.readTree(event.payload());
        StringBuilder out = new StringBuilder(event.payload().length() + ROOM);
        field("{\"eventId\":", event.eventId().toString(), out);
        out.append(",\"metadata\":");
        metadata(event.metadata(), out);
        field(",\"name\":", event.name(), out);
        out.append(",\"payload\":");
        CanonicalJson.write(isExact(payload) ? payload : exact(payload), out);
        out.append(",\"recordedAt\":").append(whole(event.recordedAt().toEpochMilli()));
        out.append(",\"revision\":").append(event.revision());
        out.append(",\"sequence\":").append(whole(event.sequence()));
        field(",\"subject\":", event.subject(), out);
        field(",\"subjectId\":", event.subjectId().toString(), out);
        return out.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(String name, String value, StringBuilder out) {
        out.append(name);
        CanonicalJson.write(value, out);
    }

    private static void metadata(Map<String, String> metadata, StringBuilder out) {
        String[] keys = metadata.keySet().toArray(String[]::new);
        Arrays.sort(keys);
        char separator = '{';
        for (String key : keys) {
            out.append(separator);
            CanonicalJson.write(key, out);
            field(":", metadata.getOrDefault(key, ""), out);
            separator = ',';
        }
        out.append(keys.length == 0 ? "{}" : "}");
    }

    private static long whole(long number) {
        if (Math.abs(number) > CanonicalJson.LARGEST) {
            throw new IllegalArgumentException("Not a whole number that every reader keeps exactly: " + number);
        }
        return number;
    }

    /** Whether canonical JSON has a form for all of it, and nothing looks like a number that it has none for. */
    private static boolean isExact(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> !value.has(NUMBER) && areExact(value);
            case ARRAY -> areExact(value);
            case NUMBER -> CanonicalJson.isWhole(value);
            default -> true;
        };
    }

    private static boolean areExact(JsonNode values) {
        for (JsonNode value : values) {
            if (!isExact(value)) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode exact(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                value.forEach(each -> array.add(exact(each)));
                yield array;
            }
            case NUMBER ->
                CanonicalJson.isWhole(value)
                        ? value
                        : NODES.objectNode().put(NUMBER, value.decimalValue().toPlainString());
            default -> value;
        };
    }

    /**
     * A payload as it was before it was made exact: what has the digits of a number is that number again.
     *
     * @throws IllegalArgumentException if an object with a field {@code $number} is no such number
     */
    static JsonNode asStored(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> value.has(NUMBER) ? number(value) : storedObject(value);
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                value.forEach(each -> array.add(asStored(each)));
                yield array;
            }
            default -> value;
        };
    }

    private static JsonNode storedObject(JsonNode value) {
        ObjectNode object = NODES.objectNode();
        value.properties().forEach(property -> object.set(property.getKey(), asStored(property.getValue())));
        return object;
    }

    private static JsonNode number(JsonNode value) {
        JsonNode digits = value.required(NUMBER);
        if (value.size() != 1
                || !digits.isString()
                || !DIGITS.matcher(digits.stringValue()).matches()) {
            throw new IllegalArgumentException("Not a number with its digits: " + value);
        }
        return NODES.numberNode(new BigDecimal(digits.stringValue()));
    }

    /** Nothing but a number may look like one. */
    private static JsonNode object(JsonNode value) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            if (property.getKey().equals(NUMBER)) {
                throw new IllegalArgumentException("No payload has a field " + NUMBER);
            }
            object.set(property.getKey(), exact(property.getValue()));
        }
        return object;
    }
}
