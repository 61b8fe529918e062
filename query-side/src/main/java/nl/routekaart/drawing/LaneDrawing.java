package nl.routekaart.drawing;

import static nl.routekaart.drawing.Canvas.number;

import java.time.LocalDate;
import java.util.List;
import nl.routekaart.item.Departure;
import org.jspecify.annotations.Nullable;

/** Draws one lane: its title as a link, how it stands, its signs, and its marks. */
final class LaneDrawing {

    private static final double TITLE_SIZE = 13.5;
    private static final double TITLE_LINE = 17;
    private static final double STATUS_SIZE = 11.5;
    private static final double STATUS_LINE = 15;
    private static final double SIGN = 19;
    private static final double PADDING = 8;

    private final Format format;
    private final Lane lane;
    private final List<String> title;
    private final List<String> status;

    LaneDrawing(Format format, Lane lane) {
        this.format = format;
        this.lane = lane;
        this.title =
                Lettering.wrap(lane.label(), TITLE_SIZE, format.labelWidth() - signs() * SIGN, format.beside() ? 2 : 3);
        String words = format.beside() || lane.dateWords().isEmpty()
                ? lane.status()
                : lane.status() + " · " + lane.dateWords();
        this.status = Lettering.wrap(words, STATUS_SIZE, format.labelWidth(), format.beside() ? 1 : 2);
    }

    private int signs() {
        return (lane.uncertain() ? 1 : 0) + (lane.departure() == null ? 0 : 1);
    }

    double height() {
        return format.beside() ? Math.max(textHeight() + 2 * PADDING, 46) : textHeight() + 2 * PADDING + 40;
    }

    private double textHeight() {
        return title.size() * TITLE_LINE + status.size() * STATUS_LINE;
    }

    /** Draws the lane below y; where titles stand above the marks, with the lines of the years behind the marks only. */
    void draw(Canvas canvas, LaneTrack track, Axis axis, @Nullable LocalDate lookedAt, double y) {
        double line = format.beside() ? y + 17 : y + PADDING + textHeight() + 14;
        if (!format.beside()) {
            axis.lines(line - 12, line + 26, lookedAt);
        }
        canvas.open("g").element("title", lane.told());
        words(canvas, y + PADDING);
        sign(canvas, y + PADDING + 7);
        canvas.open("g", "aria-hidden", "true");
        track.draw(lane, line, format.beside());
        canvas.close("g");
        canvas.shape(
                "path",
                "d",
                "M" + number(format.labelX()) + " " + number(y + height()) + "H" + number(format.wordsRight()),
                "stroke",
                Colours.LINE,
                "stroke-width",
                "1");
        canvas.close("g");
    }

    private void words(Canvas canvas, double top) {
        String href = lane.href();
        if (href != null) {
            canvas.open("a", "href", href, "aria-label", lane.told());
        }
        double y = top + 11;
        for (String line : title) {
            canvas.text(
                    format.labelX(),
                    y,
                    TITLE_SIZE,
                    href == null ? Colours.TEXT : Colours.LINK,
                    line,
                    "text-decoration",
                    href == null ? "none" : "underline");
            y += TITLE_LINE;
        }
        if (href != null) {
            canvas.close("a");
        }
        for (String line : status) {
            canvas.text(format.labelX(), y - 1, STATUS_SIZE, Colours.TEXT_SOFT, line, "aria-hidden", "true");
            y += STATUS_LINE;
        }
    }

    private void sign(Canvas canvas, double y) {
        double x = format.labelX() + format.labelWidth() - 9;
        canvas.open("g", "aria-hidden", "true");
        if (lane.uncertain()) {
            Signs.uncertain(canvas, x, y);
            x -= SIGN;
        }
        Departure departure = lane.departure();
        if (departure == Departure.CONTRARY) {
            Signs.departed(canvas, x, y);
        } else if (departure == Departure.STEPS_UNREPORTED) {
            Signs.stepsUnreported(canvas, x, y);
        }
        canvas.close("g");
    }
}
