package nl.routekaart.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * SVG text being written, and a note of the room that each mark and text takes. Looks are given by presentation
 * attributes: a page need not allow styles inside a drawing, and a printer need not understand them.
 */
final class Canvas {

    static final String FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif";

    private final StringBuilder svg = new StringBuilder();
    private final List<Box> marks = new ArrayList<>();
    private final List<Box> texts = new ArrayList<>();

    Canvas open(String tag, String... attributes) {
        return tag(tag, attributes).raw(">");
    }

    Canvas close(String tag) {
        return raw("</").raw(tag).raw(">\n");
    }

    /** An element without content. */
    Canvas shape(String tag, String... attributes) {
        return tag(tag, attributes).raw("/>\n");
    }

    /** An element with text. */
    Canvas element(String tag, String content, String... attributes) {
        return open(tag, attributes).raw(escape(content)).close(tag);
    }

    private Canvas tag(String tag, String... attributes) {
        raw("<").raw(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ").raw(attributes[i])
                    .raw("=\"")
                    .raw(escape(attributes[i + 1]))
                    .raw("\"");
        }
        return this;
    }

    /** A line of text whose first letter stands at x, on the base line y. */
    Canvas text(double x, double y, double size, String fill, String content, String... attributes) {
        texts.add(new Box(x, y - size * 0.8, Lettering.width(content, size), size));
        String[] all = new String[attributes.length + 8];
        all[0] = "x";
        all[1] = number(x);
        all[2] = "y";
        all[3] = number(y);
        all[4] = "font-size";
        all[5] = number(size);
        all[6] = "fill";
        all[7] = fill;
        System.arraycopy(attributes, 0, all, 8, attributes.length);
        return element("text", content, all);
    }

    /** Notes the room that a mark takes. */
    Canvas taken(Box mark) {
        marks.add(mark);
        return this;
    }

    List<Box> marks() {
        return List.copyOf(marks);
    }

    List<Box> texts() {
        return List.copyOf(texts);
    }

    private Canvas raw(String text) {
        svg.append(text);
        return this;
    }

    String svg() {
        return svg.toString();
    }

    /** A number with one decimal at most, written the same everywhere. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
    }

    /** Text as XML can carry it; characters that XML cannot carry are left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().filter(Canvas::allowed).forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
