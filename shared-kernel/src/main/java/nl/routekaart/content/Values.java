package nl.routekaart.content;

import nl.routekaart.canonical.Leaves;
import nl.routekaart.message.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of fields as JSON that has one canonical form, whoever reads its numbers. */
final class Values {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Values() {}

    static JsonNode of(Object value) {
        return Leaves.replaced(
                JSON.valueToTree(value),
                leaf -> leaf.isNumber() && !leaf.isIntegralNumber()
                        ? NODES.stringNode(leaf.decimalValue().toPlainString())
                        : leaf);
    }
}
