package nl.routekaart.canonical;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands in JSON at the ends of its branches. */
public final class Leaves {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Leaves() {}

    /** The same JSON with something else in the place of each leaf. */
    public static JsonNode replaced(JsonNode node, UnaryOperator<JsonNode> leaf) {
        if (node instanceof ObjectNode object) {
            ObjectNode next = NODES.objectNode();
            object.properties().forEach(entry -> next.set(entry.getKey(), replaced(entry.getValue(), leaf)));
            return next;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode next = NODES.arrayNode();
            array.forEach(member -> next.add(replaced(member, leaf)));
            return next;
        }
        return leaf.apply(node);
    }
}
