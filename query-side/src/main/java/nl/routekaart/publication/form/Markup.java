package nl.routekaart.publication.form;

import java.util.Set;

/** Well-formed markup being written: it can be read as HTML and as XML alike. */
final class Markup {

    private static final Set<String> EMPTY = Set.of("meta", "br", "bookmark");

    private final StringBuilder text = new StringBuilder();

    /** Opens an element, with alternating names and values of attributes. */
    Markup open(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
        text.append(EMPTY.contains(tag) ? "/>" : ">");
        return this;
    }

    Markup close(String tag) {
        text.append("</").append(tag).append('>');
        return this;
    }

    Markup line() {
        text.append('\n');
        return this;
    }

    Markup text(String words) {
        escape(words);
        return this;
    }

    /** What is markup already. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** An element that holds text only. */
    Markup element(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close(tag);
    }

    private void escape(String words) {
        words.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                    if (allowed(character)) {
                        text.appendCodePoint(character);
                    }
                }
            }
        });
    }

    /** XML has no way to write most controls. */
    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character >= 0x20 && character <= 0xD7FF && character != 0x7F
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
