package nl.routekaart.publication.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes JSON in the one form of RFC 8785, of which only whole numbers are used: keys sorted, nothing between. */
final class CanonicalJson {

    private CanonicalJson() {}

    static byte[] write(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            List<String> keys = new ArrayList<>(node.propertyNames());
            keys.sort(null);
            text.append('{');
            for (int i = 0; i < keys.size(); i++) {
                text.append(i == 0 ? "" : ",");
                quote(keys.get(i), text);
                text.append(':');
                write(node.get(keys.get(i)), text);
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                text.append(i == 0 ? "" : ",");
                write(node.get(i), text);
            }
            text.append(']');
        } else if (node.isString()) {
            quote(node.stringValue(), text);
        } else if (node.isIntegralNumber() || node.isBoolean() || node.isNull()) {
            text.append(node);
        } else {
            throw new IllegalArgumentException("Not for canonical JSON: " + node.getNodeType());
        }
    }

    private static void quote(String words, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char character = words.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (character < 0x20) {
                        text.append("\\u00").append(Character.forDigit(character >> 4, 16));
                        text.append(Character.forDigit(character & 15, 16));
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }
}
