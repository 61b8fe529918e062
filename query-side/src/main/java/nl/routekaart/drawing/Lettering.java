package nl.routekaart.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is, near enough to know where it has to break. Widths are those of Helvetica and its likes with a
 * margin for wider faces, so that a drawing is the same on every machine, whatever fonts it has.
 */
final class Lettering {

    private static final double MARGIN = 1.1;

    /** Widths of the characters from space to tilde, in thousandths of the size. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private Lettering() {}

    /** The width of a text in one line. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::thousandths).sum() / 1000 * size * MARGIN;
    }

    private static double thousandths(int character) {
        if (character >= ' ' && character <= '~') {
            return WIDTHS[character - ' '];
        }
        return character < 0x250 ? 600 : 1000;
    }

    /** Breaks a text into at most so many lines; what does not fit is left out and an ellipsis says so. */
    static List<String> wrap(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            boolean lastLine = lines.size() == most - 1;
            if (width(rest, size) <= width) {
                lines.add(rest);
                return lines;
            }
            int fit = fitting(rest, size, lastLine ? width - width("…", size) : width);
            int space = rest.lastIndexOf(' ', fit);
            int cut = space > 0 ? space : fit;
            lines.add(
                    lastLine
                            ? rest.substring(0, cut).strip() + '…'
                            : rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return lines;
    }

    /** One line, shortened if need be. */
    static String shorten(String text, double size, double width) {
        List<String> lines = wrap(text, size, width, 1);
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    private static int fitting(String text, double size, double width) {
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width(text.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return Math.max(end, text.offsetByCodePoints(0, 1));
    }
}
