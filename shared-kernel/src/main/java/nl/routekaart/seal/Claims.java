package nl.routekaart.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is signed: the payload of a manifest.
 *
 * @param digests of all disclosures, sorted, so that their order tells nothing
 * @param subject what sort of subject was sealed
 * @param id which one
 * @param name what people call it
 * @param cut the content is what was recorded up to and including this position
 * @param checkpoint the newest signed checkpoint of the log when it was sealed
 * @param key the id of the key that signed; so the fingerprint names the key too
 */
public record Claims(
        List<String> digests, Subject subject, UUID id, String name, long cut, String checkpoint, String key) {

    public Claims {
        digests = digests.stream().sorted().toList();
    }

    byte[] payload() {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        ArrayNode sd = payload.putArray("_sd");
        digests.forEach(sd::add);
        payload.put("_sd_alg", "sha-256");
        payload.put("subject", subject.word());
        payload.put("id", id.toString());
        payload.put("name", name);
        payload.put("cut", cut);
        payload.put("checkpoint", checkpoint);
        payload.put("key", key);
        return CanonicalJson.bytes(payload);
    }

    /** @throws IllegalArgumentException if it is not what {@link #payload} makes */
    static Claims read(byte[] payload) {
        ObjectNode tree = Jws.object(payload);
        List<String> digests = new ArrayList<>();
        tree.path("_sd").forEach(digest -> digests.add(digest.asString("")));
        Claims claims = new Claims(
                digests,
                Word.find(Subject.class, text(tree, "subject"))
                        .orElseThrow(() -> new IllegalArgumentException("Not the manifest of a known subject")),
                UUID.fromString(text(tree, "id")),
                text(tree, "name"),
                tree.path("cut").asLong(0),
                text(tree, "checkpoint"),
                text(tree, "key"));
        if (!Arrays.equals(claims.payload(), payload)) {
            throw new IllegalArgumentException("Not the payload of a manifest");
        }
        return claims;
    }

    private static String text(JsonNode tree, String name) {
        return tree.path(name).asString("");
    }
}
