package nl.routekaart.form;

import java.util.stream.IntStream;

/** What a caller sent, made fit to be shown back to that caller. */
public final class Shown {

    private static final int MOST = 100;
    private static final int REPLACEMENT = 0xFFFD;

    private Shown() {}

    /** The text, at most 100 characters of it, with a replacement character for whatever cannot be shown. */
    public static String text(String given) {
        IntStream shown = given.codePoints().limit(MOST).map(c -> CleanText.allowed(c, false) ? c : REPLACEMENT);
        String text = shown.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return given.codePointCount(0, given.length()) > MOST ? text + "…" : text;
    }

    /** The name as one token of a JSON pointer (RFC 6901). */
    static String token(String name) {
        return text(name).replace("~", "~0").replace("/", "~1");
    }
}
