package nl.routekaart.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.message.EventJson;
import nl.routekaart.signature.SigningKey;
import nl.routekaart.signature.VerifyingKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed payload (RFC 7515) with the key that signed it in its header.
 *
 * @param header as it was signed, in base64url
 * @param payload as it was signed, in base64url
 * @param signature what the key made
 * @param key which the header names
 */
record Jws(String header, String payload, String signature, VerifyingKey key) {

    private static final String ALGORITHM = "EdDSA";

    static Jws sign(String type, byte[] payload, SigningKey key) {
        String header = StrictBase64.url(CanonicalJson.bytes(header(type, key.verifyingKey())));
        String encoded = StrictBase64.url(payload);
        String signature = StrictBase64.url(key.sign(input(header, encoded)));
        return new Jws(header, encoded, signature, key.verifyingKey());
    }

    /**
     * Reads one, without checking the signature.
     *
     * @throws IllegalArgumentException if it is not what {@link #sign} makes of this type
     */
    static Jws parse(String type, String compact) {
        List<String> parts = List.of(compact.split("\\.", -1));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("Not three parts with dots between them");
        }
        JsonNode header = object(StrictBase64.readUrl(parts.getFirst()));
        String x = header.path("jwk").path("x").asString("");
        VerifyingKey key = VerifyingKey.of(StrictBase64.readUrl(x));
        Jws jws = new Jws(parts.getFirst(), parts.get(1), parts.get(2), key);
        if (!header.equals(header(type, key))) {
            throw new IllegalArgumentException("Not the header of a " + type + " with its key");
        }
        StrictBase64.readUrl(jws.payload);
        StrictBase64.readUrl(jws.signature);
        return jws;
    }

    /** Whether the key in its header signed it. */
    boolean holds() {
        return key.verifies(input(header, payload), StrictBase64.readUrl(signature));
    }

    byte[] payloadBytes() {
        return StrictBase64.readUrl(payload);
    }

    String compact() {
        return header + '.' + payload + '.' + signature;
    }

    /** Where the payload lies beside it already (RFC 7515, appendix F). */
    String detached() {
        return header + ".." + signature;
    }

    /**
     * Reads canonical JSON.
     *
     * @throws IllegalArgumentException if it is no object, or not canonical
     */
    static ObjectNode object(byte[] json) {
        try {
            JsonNode tree = EventJson.mapper().readTree(new String(json, StandardCharsets.UTF_8));
            if (tree instanceof ObjectNode object && Arrays.equals(CanonicalJson.bytes(object), json)) {
                return object;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("Not an object in canonical JSON");
    }

    private static ObjectNode header(String type, VerifyingKey key) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("alg", ALGORITHM);
        header.put("kid", key.id());
        header.put("typ", type);
        header.putObject("jwk").put("crv", "Ed25519").put("kty", "OKP").put("x", StrictBase64.url(key.bytes()));
        return header;
    }

    private static byte[] input(String header, String payload) {
        return (header + '.' + payload).getBytes(StandardCharsets.US_ASCII);
    }
}
