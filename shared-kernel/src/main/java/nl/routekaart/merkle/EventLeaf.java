package nl.routekaart.merkle;

import java.math.BigDecimal;
import java.util.Map;
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
        ObjectNode leaf = NODES.objectNode();
        leaf.put("name", event.name());
        leaf.put("revision", event.revision());
        leaf.set("payload", exact(JSON.readTree(event.payload())));
        ObjectNode metadata = leaf.putObject("metadata");
        event.metadata().forEach(metadata::put);
        leaf.put("eventId", event.eventId().toString());
        leaf.put("subject", event.subject());
        leaf.put("subjectId", event.subjectId().toString());
        leaf.put("sequence", event.sequence());
        leaf.put("recordedAt", event.recordedAt().toEpochMilli());
        return CanonicalJson.bytes(leaf);
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

    /** Numbers in the place of the objects that stand for them in a leaf. */
    static JsonNode numbers(JsonNode value) {
        if (value instanceof ObjectNode object) {
            JsonNode digits = object.get(NUMBER);
            if (digits != null) {
                return NODES.numberNode(new BigDecimal(digits.stringValue()));
            }
            ObjectNode next = NODES.objectNode();
            object.properties().forEach(property -> next.set(property.getKey(), numbers(property.getValue())));
            return next;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode next = NODES.arrayNode();
            array.forEach(each -> next.add(numbers(each)));
            return next;
        }
        return value;
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
