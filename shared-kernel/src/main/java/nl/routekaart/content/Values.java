package nl.routekaart.content;

import nl.routekaart.message.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of fields as JSON that has one canonical form, whoever reads its numbers. */
final class Values {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Values() {}

    static JsonNode of(Object value) {
        return withoutFractions(JSON.valueToTree(value));
    }

    private static JsonNode withoutFractions(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode next = NODES.objectNode();
            object.properties().forEach(entry -> next.set(entry.getKey(), withoutFractions(entry.getValue())));
            return next;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode next = NODES.arrayNode();
            array.forEach(member -> next.add(withoutFractions(member)));
            return next;
        }
        return node.isNumber() && !node.isIntegralNumber()
                ? NODES.stringNode(node.decimalValue().toPlainString())
                : node;
    }
}
