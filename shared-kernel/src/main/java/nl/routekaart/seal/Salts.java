package nl.routekaart.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.secret.Hmac;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What keeps a digest from being guessed: 128 bits that only who has the key can make again. Another cut has other salts, so
 * that what was shown once does not tell what is withheld later.
 */
final class Salts {

    static final int LENGTH = 16;

    /** The same key encrypts; what salts is derived from it, for this use alone. */
    private static final byte[] USE = "routekaart salt 1".getBytes(StandardCharsets.UTF_8);

    private Salts() {}

    static String of(SecretKey key, Manifest manifest, Element element) {
        ArrayNode salted = JsonNodeFactory.instance.arrayNode();
        salted.add(manifest.subject().word())
                .add(manifest.id().toString())
                .add(manifest.cut())
                .add(element.pointer());
        byte[] hmac = Hmac.of(Hmac.of(key.getEncoded(), USE), CanonicalJson.bytes(salted));
        return StrictBase64.url(Arrays.copyOf(hmac, LENGTH));
    }
}
