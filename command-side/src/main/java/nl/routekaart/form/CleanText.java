package nl.routekaart.form;

import java.text.Normalizer;

/**
 * Texts that every reader can show and every store can keep: no control characters, no half surrogate pairs, no
 * noncharacters, nothing that overrides the direction of what follows. Letters of every script are welcome.
 */
final class CleanText {

    private CleanText() {}

    /** Whether every character of the text may stand in it; in a text of one line no line break or tab may. */
    static boolean allowed(String text, boolean lines) {
        return text.codePoints().allMatch(c -> allowed(c, lines));
    }

    static boolean allowed(int c, boolean lines) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return lines;
        }
        return !Character.isISOControl(c)
                && Character.getType(c) != Character.SURROGATE
                && Character.getType(c) != Character.LINE_SEPARATOR
                && Character.getType(c) != Character.PARAGRAPH_SEPARATOR
                && !noncharacter(c)
                && !directionOverride(c);
    }

    /** Whether there is nothing in it to see. */
    static boolean blank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** The text as it is kept: composed (NFC), line breaks as line feeds, nothing blank around it. */
    static String kept(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static boolean noncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Embeddings and overrides; the marks and isolates that Unicode recommends in their place are allowed. */
    private static boolean directionOverride(int c) {
        return c >= 0x202A && c <= 0x202E;
    }
}
