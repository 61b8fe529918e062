package nl.routekaart.disclosure;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.routekaart.secret.Secret;
import nl.routekaart.secret.Secrets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows what is encrypted in a value as plain text, or nothing in its place: to those who may not read it, and to everybody
 * once its key was destroyed.
 *
 * @param secrets what decrypts; absent for those who may not read it, and where there are no keys
 */
record Revealing(@Nullable Secrets secrets) implements UnaryOperator<JsonNode> {

    private static final String MARK = "secret:1:";

    @Override
    public JsonNode apply(JsonNode value) {
        if (value.isString()) {
            return value.stringValue().startsWith(MARK) ? text(value) : value;
        }
        if (!value.isContainer() || !value.toString().contains(MARK)) {
            return value;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode shown = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                shown.set(field.getKey(), apply(field.getValue()));
            }
            return shown;
        }
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        value.forEach(element -> shown.add(apply(element)));
        return shown;
    }

    private JsonNode text(JsonNode value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Optional<Secret> secret = secret(value.stringValue());
        if (secret.isEmpty()) {
            return value;
        }
        return Optional.ofNullable(secrets)
                .flatMap(known -> known.reveal(secret.get()))
                .<JsonNode>map(json::stringNode)
                .orElseGet(json::nullNode);
    }

    /** Empty for a text that somebody wrote and that only begins like one. */
    private static Optional<Secret> secret(String text) {
        try {
            return Optional.of(new Secret(text));
        } catch (IllegalArgumentException notEncrypted) {
            return Optional.empty();
        }
    }
}
