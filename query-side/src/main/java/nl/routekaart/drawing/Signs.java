package nl.routekaart.drawing;

import static nl.routekaart.drawing.Canvas.number;

/** The small signs whose shape carries the meaning: reached, ended, uncertain, departed. */
final class Signs {

    private static final double RADIUS = 7;

    private Signs() {}

    /** A filled disc with a tick. */
    static Box reached(Canvas canvas, double x, double y) {
        canvas.shape("circle", "cx", number(x), "cy", number(y), "r", number(RADIUS), "fill", Colours.DONE);
        line(
                canvas,
                Colours.PAPER,
                "M" + number(x - 3.4) + " " + number(y + 0.3) + "L" + number(x - 1) + " " + number(y + 2.8) + "L"
                        + number(x + 3.6) + " " + number(y - 2.6));
        return taken(canvas, x, y);
    }

    /** An open disc with a cross. */
    static Box ended(Canvas canvas, double x, double y) {
        canvas.shape(
                "circle",
                "cx",
                number(x),
                "cy",
                number(y),
                "r",
                number(RADIUS - 0.8),
                "fill",
                Colours.PAPER,
                "stroke",
                Colours.ENDED,
                "stroke-width",
                "1.6");
        line(
                canvas,
                Colours.ENDED,
                "M" + number(x - 2.8) + " " + number(y - 2.8) + "L" + number(x + 2.8) + " " + number(y + 2.8) + "M"
                        + number(x + 2.8) + " " + number(y - 2.8) + "L" + number(x - 2.8) + " " + number(y + 2.8));
        return taken(canvas, x, y);
    }

    /** A question mark in a circle. */
    static void uncertain(Canvas canvas, double x, double y) {
        canvas.shape(
                "circle",
                "cx",
                number(x),
                "cy",
                number(y),
                "r",
                "7",
                "fill",
                Colours.PAPER,
                "stroke",
                Colours.SIGN,
                "stroke-width",
                "1.3",
                "stroke-dasharray",
                "2.5 1.5");
        letter(canvas, x, y + 3.8, "?");
        taken(canvas, x, y);
    }

    /** An exclamation mark in a triangle. */
    static void departed(Canvas canvas, double x, double y) {
        canvas.shape(
                "path",
                "d",
                "M" + number(x) + " " + number(y - 7.5) + "L" + number(x + 7.5) + " " + number(y + 6) + "H"
                        + number(x - 7.5) + "Z",
                "fill",
                Colours.PAPER,
                "stroke",
                Colours.SIGN,
                "stroke-width",
                "1.3",
                "stroke-linejoin",
                "round");
        letter(canvas, x, y + 4.6, "!");
        taken(canvas, x, y);
    }

    /** Three dots in a circle: steps in between are not told. */
    static void stepsUnreported(Canvas canvas, double x, double y) {
        canvas.shape(
                "circle",
                "cx",
                number(x),
                "cy",
                number(y),
                "r",
                "7",
                "fill",
                Colours.PAPER,
                "stroke",
                Colours.TEXT_SOFT,
                "stroke-width",
                "1.1");
        for (double dot = -3.2; dot < 4; dot += 3.2) {
            canvas.shape("circle", "cx", number(x + dot), "cy", number(y), "r", "1.1", "fill", Colours.TEXT_SOFT);
        }
        taken(canvas, x, y);
    }

    /** A dot: something was recorded here. */
    static Box happened(Canvas canvas, double x, double y) {
        canvas.shape("circle", "cx", number(x), "cy", number(y), "r", "2.6", "fill", Colours.HAPPENED);
        Box box = new Box(x - 2.6, y - 2.6, 5.2, 5.2);
        canvas.taken(box);
        return box;
    }

    private static void letter(Canvas canvas, double x, double y, String letter) {
        canvas.element(
                "text",
                letter,
                "x",
                number(x),
                "y",
                number(y),
                "font-size",
                "10.5",
                "font-weight",
                "bold",
                "text-anchor",
                "middle",
                "fill",
                Colours.SIGN);
    }

    private static void line(Canvas canvas, String stroke, String path) {
        canvas.shape(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                stroke,
                "stroke-width",
                "2",
                "stroke-linecap",
                "round",
                "stroke-linejoin",
                "round");
    }

    private static Box taken(Canvas canvas, double x, double y) {
        Box box = new Box(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        canvas.taken(box);
        return box;
    }
}
