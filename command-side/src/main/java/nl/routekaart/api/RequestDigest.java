package nl.routekaart.api;

import java.nio.charset.StandardCharsets;
import nl.routekaart.canonical.Sha256;
import tools.jackson.databind.node.ObjectNode;

/** What a repeat of a request must equal: method, address and body, whatever the order and spacing of the body. */
final class RequestDigest {

    private RequestDigest() {}

    /** SHA-256 in hexadecimal. */
    static String of(String method, String path, ObjectNode body) {
        String request = method + '\n' + path + '\n' + JsonBody.canonical(body);
        return Sha256.hex(request.getBytes(StandardCharsets.UTF_8));
    }
}
