package nl.routekaart.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form of RFC 8785. Of numbers it knows whole ones that every reader keeps exactly (up to 2^53 - 1); any
 * other is refused, for what is signed may not depend on how somebody rounds.
 */
public final class CanonicalJson {

    /** The largest whole number that every reader keeps exactly. */
    public static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * The bytes of a value.
     *
     * @throws IllegalArgumentException if it holds what has no canonical form: a number that is not whole or too large, half
     *     a surrogate pair, or what is no JSON at all
     */
    public static byte[] bytes(JsonNode value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** As {@link #bytes}, before it is encoded in UTF-8. */
    public static String text(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** Whether a number stands in canonical JSON as it is. */
    public static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber()
                && number.canConvertToLong()
                && Math.abs(number.longValue()) <= LARGEST
                && number.longValue() != Long.MIN_VALUE;
    }

    /** As {@link #text}, added to what is there. */
    public static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, out);
            case ARRAY -> array(value, out);
            case STRING -> write(value.stringValue(), out);
            case NUMBER -> number(value, out);
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("Not JSON: " + value.getNodeType());
        }
    }

    /** {@link String#compareTo} compares UTF-16 code units, which is the order that the RFC asks for. */
    private static void object(JsonNode value, StringBuilder out) {
        String[] names = value.propertyNames().toArray(String[]::new);
        Arrays.sort(names);
        char separator = '{';
        for (String name : names) {
            out.append(separator);
            write(name, out);
            out.append(':');
            write(value.required(name), out);
            separator = ',';
        }
        out.append(names.length == 0 ? "{}" : "}");
    }

    private static void array(JsonNode value, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < value.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(value.required(i), out);
        }
        out.append(']');
    }

    private static void number(JsonNode value, StringBuilder out) {
        if (!isWhole(value)) {
            throw new IllegalArgumentException("Not a whole number that every reader keeps exactly: " + value);
        }
        out.append(value.longValue());
    }

    /** A text as a value or a name; most of it is copied as it is. */
    public static void write(String text, StringBuilder out) {
        out.append('"');
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, copied, i);
                escape(c, out);
                copied = i + 1;
            } else if (Character.isSurrogate(c)) {
                checkPair(text, i++);
            }
        }
        out.append(text, copied, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default ->
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }

    private static void checkPair(String text, int at) {
        if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new IllegalArgumentException("Half a surrogate pair at " + at);
        }
    }
}
