package nl.routekaart.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Base64 in which bytes have one spelling only. Java's decoder overlooks bits that stand for nothing at the end; in what is
 * signed a changed letter may not be overlooked.
 */
public final class StrictBase64 {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Encoder PLAIN = Base64.getEncoder();

    private StrictBase64() {}

    /** For addresses and tokens: without padding. */
    public static String url(byte[] bytes) {
        return URL.encodeToString(bytes);
    }

    /** The characters of a text in UTF-8. */
    public static String url(String text) {
        return url(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if no bytes are spelled so */
    public static byte[] readUrl(String text) {
        return same(text, Base64.getUrlDecoder().decode(text), URL);
    }

    /** With padding. */
    public static String plain(byte[] bytes) {
        return PLAIN.encodeToString(bytes);
    }

    /** @throws IllegalArgumentException if no bytes are spelled so */
    public static byte[] readPlain(String text) {
        return same(text, Base64.getDecoder().decode(text), PLAIN);
    }

    private static byte[] same(String text, byte[] bytes, Base64.Encoder encoder) {
        if (!encoder.encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("Not how these bytes are spelled in base64");
        }
        return bytes;
    }
}
