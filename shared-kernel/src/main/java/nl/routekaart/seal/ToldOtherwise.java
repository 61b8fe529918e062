package nl.routekaart.seal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.canonical.Leaves;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds where a publication tells an element otherwise than it was sealed. That a file was changed is found by its signature;
 * this says where it was, so far as what was changed was sealed too.
 */
final class ToldOtherwise {

    private static final List<String> KINDS = List.of("items", "dependencies", "figures");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, JsonNode> sealed = new HashMap<>();

    ToldOtherwise(List<Disclosure> shown) {
        shown.forEach(disclosure -> sealed.put(disclosure.pointer(), disclosure.value()));
    }

    /** The first such place; empty if there is none, or it tells of no elements. */
    Optional<String> first(ObjectNode about) {
        for (String kind : KINDS) {
            JsonNode subjects = about.path(kind);
            for (int i = 0; i < subjects.size(); i++) {
                String subject = '/' + kind + '/' + subjects.path(i).path("id").asString("");
                JsonNode fields = subjects.path(i).path("fields");
                for (Map.Entry<String, JsonNode> field : fields.properties()) {
                    if (otherwise(subject + '/' + field.getKey(), field.getValue())) {
                        return Optional.of("/about/" + kind + '/' + i + "/fields/" + escaped(field.getKey()) + ": "
                                + subject + '/' + field.getKey());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What follows from something else was not sealed as it is told. */
    private boolean otherwise(String pointer, JsonNode field) {
        JsonNode element = sealed.get(pointer);
        return element != null
                && !field.has("derivedFrom")
                && !numbersAsText(element).equals(numbersAsText(field.path("value")));
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode numbersAsText(JsonNode node) {
        return Leaves.replaced(
                node,
                leaf -> leaf.isNumber() ? NODES.stringNode(leaf.decimalValue().toPlainString()) : leaf);
    }
}
