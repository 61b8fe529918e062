package nl.routekaart.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.message.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An element that is shown: with its salt, so that its digest can be made again.
 *
 * @param encoded salt, pointer and value as canonical JSON in base64url; this is what is digested
 * @param pointer where the element stands
 * @param value what stands there
 */
public record Disclosure(String encoded, String pointer, JsonNode value) {

    /** Names that mean something else in an SD-JWT. */
    private static final Set<String> RESERVED = Set.of("_sd", "...");

    static Disclosure of(String salt, String pointer, JsonNode value) {
        check(value);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        array.add(salt).add(pointer).add(value);
        return new Disclosure(StrictBase64.url(CanonicalJson.bytes(array)), pointer, value);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none, or is not spelled as we spell it
     */
    public static Disclosure read(String encoded) {
        String json = new String(StrictBase64.readUrl(encoded), StandardCharsets.UTF_8);
        JsonNode array = tree(json);
        if (!array.isArray()
                || array.size() != 3
                || !array.required(0).isString()
                || !array.required(1).isString()) {
            throw new IllegalArgumentException("Not a salt, a pointer and a value");
        }
        String salt = array.required(0).stringValue();
        String pointer = array.required(1).stringValue();
        if (StrictBase64.readUrl(salt).length != Salts.LENGTH || !pointer.startsWith("/")) {
            throw new IllegalArgumentException("Not the salt or the pointer of an element");
        }
        Disclosure disclosure = of(salt, pointer, array.required(2));
        if (!disclosure.encoded().equals(encoded)) {
            throw new IllegalArgumentException("Not canonical JSON");
        }
        return disclosure;
    }

    /** What stands for it in the manifest. */
    public String digest() {
        return StrictBase64.url(Sha256.of(encoded.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The pointer in its parts. */
    public List<String> path() {
        List<String> path = new ArrayList<>();
        for (String part : pointer.substring(1).split("/", -1)) {
            path.add(part.replace("~1", "/").replace("~0", "~"));
        }
        return path;
    }

    private static JsonNode tree(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }

    private static void check(JsonNode value) {
        if (value.isObject()) {
            value.propertyNames().stream()
                    .filter(RESERVED::contains)
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException("No element has a field " + name);
                    });
        }
        value.forEach(Disclosure::check);
    }
}
