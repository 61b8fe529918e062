package nl.routekaart.canonical;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form of RFC 8785. Of numbers it knows whole ones that every reader keeps exactly (up to 2^53 - 1); any
 * other is refused, for what is signed may not depend on how somebody rounds.
 */
public final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;

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

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, out);
            case ARRAY -> array(value, out);
            case STRING -> string(value.stringValue(), out);
            case NUMBER -> number(value, out);
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("Not JSON: " + value.getNodeType());
        }
    }

    /** {@link String#compareTo} compares UTF-16 code units, which is the order that the RFC asks for. */
    private static void object(JsonNode value, StringBuilder out) {
        List<String> names = new ArrayList<>(value.propertyNames());
        names.sort(null);
        char separator = '{';
        for (String name : names) {
            out.append(separator);
            string(name, out);
            out.append(':');
            write(value.required(name), out);
            separator = ',';
        }
        out.append(names.isEmpty() ? "{}" : "}");
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

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else if (Character.isSurrogate(c)) {
                        pair(text, i++, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void pair(String text, int at, StringBuilder out) {
        if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new IllegalArgumentException("Half a surrogate pair at " + at);
        }
        out.append(text, at, at + 2);
    }
}
