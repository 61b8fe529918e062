package nl.routekaart.drawing;

import static nl.routekaart.drawing.Canvas.number;

import java.time.LocalDate;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Precision;

/** Draws one date with its precision: a day as a diamond, a period as a bar over its exact extent, an open end fading. */
final class DateMark {

    /** How far a bar reaches towards its open end, if there is room. */
    private static final double FADE = 64;

    private static final double HALF_DIAMOND = 6.5;

    private final Canvas canvas;
    private final Scale scale;
    private final String ids;

    /** @param ids how the ids of this drawing begin, for its gradients */
    DateMark(Canvas canvas, Scale scale, String ids) {
        this.canvas = canvas;
        this.scale = scale;
        this.ids = ids;
    }

    /** The gradients that the marks refer to. */
    void defineFades() {
        canvas.open("defs");
        for (Look look : Look.values()) {
            fade(look, "right", "1", "0");
            fade(look, "left", "0", "1");
        }
        canvas.close("defs");
    }

    private void fade(Look look, String side, String startOpacity, String endOpacity) {
        canvas.open("linearGradient", "id", ids + "-" + side + "-" + look.word())
                .shape("stop", "offset", "0", "stop-color", look.stroke(), "stop-opacity", startOpacity)
                .shape("stop", "offset", "1", "stop-color", look.stroke(), "stop-opacity", endOpacity)
                .close("linearGradient");
    }

    /** The room that the mark of a date takes; without width at the left edge when the date is unknown. */
    Box room(EdtfDate date, double y, Look look) {
        return switch (date.precision()) {
            case UNKNOWN -> new Box(scale.left(), y, 0, 0);
            case DAY -> {
                double half = halfDiamond(look);
                yield new Box(scale.middle(date.first()) - half, y - half, 2 * half, 2 * half);
            }
            case NOT_BEFORE -> {
                double start = scale.start(date.first());
                double end = Math.max(start + 12, Math.min(start + FADE, scale.right()));
                yield new Box(start, y - look.height() / 2, end - start, look.height());
            }
            case AT_LATEST -> {
                double end = scale.end(date.last());
                double start = Math.min(end - 12, Math.max(end - FADE, scale.left()));
                yield new Box(start, y - look.height() / 2, end - start, look.height());
            }
            case MONTH, SEASON, QUARTER, HALF_YEAR, YEAR, RANGE -> period(date.first(), date.last(), y, look);
        };
    }

    private Box period(LocalDate first, LocalDate last, double y, Look look) {
        double start = scale.start(first);
        double width = scale.end(last) - start;
        double height = width < 6 ? look.height() + 4 : look.height();
        return new Box(start, y - height / 2, width, height);
    }

    /** Draws a date and returns the room it took. */
    Box draw(EdtfDate date, double y, Look look) {
        Box room = room(date, y, look);
        if (date.precision() == Precision.UNKNOWN) {
            return room;
        }
        switch (date.precision()) {
            case DAY -> diamond(room, date, look);
            case NOT_BEFORE -> openEnd(room, look, "right");
            case AT_LATEST -> openEnd(room, look, "left");
            default -> bar(room, date, look);
        }
        canvas.taken(room);
        return room;
    }

    private void diamond(Box room, EdtfDate date, Look look) {
        double x = room.x() + room.width() / 2;
        double y = room.y() + room.height() / 2;
        double half = room.width() / 2;
        canvas.shape(
                "path",
                "d",
                "M" + number(x) + " " + number(y - half) + "L" + number(x + half) + " " + number(y) + "L" + number(x)
                        + " " + number(y + half) + "L" + number(x - half) + " " + number(y) + "Z",
                "fill",
                look == Look.PLANNED && !vague(date) ? look.stroke() : look.fill(),
                "stroke",
                look.stroke(),
                "stroke-width",
                number(look.strokeWidth()),
                "stroke-dasharray",
                dashes(date, look));
    }

    private void bar(Box room, EdtfDate date, Look look) {
        canvas.shape(
                "rect",
                "x",
                number(room.x()),
                "y",
                number(room.y()),
                "width",
                number(room.width()),
                "height",
                number(room.height()),
                "rx",
                vague(date) ? number(Math.min(5, room.width() / 2)) : "1",
                "fill",
                date.uncertain() || look == Look.AGREED && date.approximate() ? Colours.PAPER : look.fill(),
                "stroke",
                look.stroke(),
                "stroke-width",
                number(look.strokeWidth()),
                "stroke-dasharray",
                dashes(date, look));
    }

    /** A firm edge where there is one, fading to an arrow where there is none. */
    private void openEnd(Box room, Look look, String side) {
        boolean right = side.equals("right");
        double edge = right ? room.x() : room.right();
        double tip = right ? room.right() : room.x();
        double back = right ? tip - 5 : tip + 5;
        double y = room.y() + room.height() / 2;
        canvas.shape(
                "rect",
                "x",
                number(room.x()),
                "y",
                number(room.y()),
                "width",
                number(room.width()),
                "height",
                number(room.height()),
                "fill",
                "url(#" + ids + "-" + side + "-" + look.word() + ")");
        canvas.shape(
                "path",
                "d",
                "M" + number(edge) + " " + number(room.y() - 2) + "V" + number(room.bottom() + 2) + "M" + number(back)
                        + " " + number(y - 4) + "L" + number(tip) + " " + number(y) + "L" + number(back) + " "
                        + number(y + 4),
                "fill",
                "none",
                "stroke",
                look.stroke(),
                "stroke-width",
                "2");
    }

    private static boolean vague(EdtfDate date) {
        return date.uncertain() || date.approximate();
    }

    private static String dashes(EdtfDate date, Look look) {
        return vague(date) || look == Look.GHOST ? "3 2" : "none";
    }

    private static double halfDiamond(Look look) {
        return look == Look.PLANNED ? HALF_DIAMOND : Math.max(4, look.height() / 2);
    }
}
