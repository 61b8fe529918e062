package nl.routekaart.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/** What a repeat of a request must equal: method, address and body, whatever the order and spacing of the body. */
final class RequestDigest {

    private RequestDigest() {}

    /** SHA-256 in hexadecimal. */
    static String of(String method, String path, ObjectNode body) {
        String request = method + '\n' + path + '\n' + JsonBody.canonical(body);
        return HexFormat.of().formatHex(sha256().digest(request.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
