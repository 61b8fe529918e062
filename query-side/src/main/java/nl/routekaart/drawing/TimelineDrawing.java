package nl.routekaart.drawing;

import static nl.routekaart.drawing.Canvas.number;

import java.util.Locale;

/** Draws a timeline. The same timeline gives the same text, wherever and whenever it is drawn. */
public final class TimelineDrawing {

    private static final double CHAIN = 34;
    private static final double BAND = 30;

    private final Timeline timeline;
    private final Format format;
    private final Scale scale;

    private TimelineDrawing(Timeline timeline, Format format) {
        this.timeline = timeline;
        this.format = format;
        this.scale = new Scale(timeline.extent(), format.chartLeft(), format.chartRight());
    }

    /** The drawing as an SVG element, to stand in a page or in a file of its own. */
    public static String draw(Timeline timeline, Format format) {
        return canvas(timeline, format).svg();
    }

    /** The drawing with a note of the room that each mark and text takes. */
    static Canvas canvas(Timeline timeline, Format format) {
        return new TimelineDrawing(timeline, format).canvas();
    }

    private Canvas canvas() {
        Canvas canvas = new Canvas();
        String ids = timeline.id() + "-" + format.name().toLowerCase(Locale.ROOT);
        DateMark dates = new DateMark(canvas, scale, ids);
        Beside words = new Beside(canvas, scale, format.wordsRight(), timeline.lookedAt());
        LaneTrack track = new LaneTrack(canvas, scale, dates, words);
        canvas.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "timeline",
                "viewBox",
                "0 0 " + number(format.width()) + " " + number(height()),
                "role",
                "group",
                "aria-labelledby",
                ids + "-title",
                "aria-describedby",
                ids + "-desc",
                "font-family",
                Canvas.FONT);
        canvas.element("title", timeline.title(), "id", ids + "-title");
        canvas.element("desc", timeline.description(), "id", ids + "-desc");
        dates.defineFades();
        canvas.shape("rect", "width", number(format.width()), "height", number(height()), "fill", Colours.PAPER);
        double y = 0;
        for (Timeline.Chain chain : timeline.chains()) {
            y = chain(canvas, track, chain, y);
        }
        return canvas.close("svg");
    }

    private double chain(Canvas canvas, LaneTrack track, Timeline.Chain chain, double top) {
        Axis axis = new Axis(canvas, scale);
        double y = top;
        if (!chain.label().isEmpty()) {
            canvas.text(format.labelX(), y + 22, 16, Colours.TEXT, chain.label(), "font-weight", "bold");
            y += CHAIN;
        }
        axis.names(y, timeline.lookedAt(), timeline.lookedAtWords());
        y += Axis.HEIGHT;
        if (format.beside()) {
            axis.lines(y, top + height(chain), timeline.lookedAt());
        }
        for (Timeline.Band band : chain.bands()) {
            y = band(canvas, track, axis, band, y);
        }
        return y;
    }

    private double band(Canvas canvas, LaneTrack track, Axis axis, Timeline.Band band, double top) {
        canvas.shape(
                "rect",
                "x",
                "0",
                "y",
                number(top),
                "width",
                number(format.width()),
                "height",
                number(BAND - 4),
                "fill",
                Colours.GRID);
        canvas.text(format.labelX(), top + 18, 13, Colours.TEXT, band.label(), "font-weight", "bold");
        double y = top + BAND;
        for (Lane lane : band.lanes()) {
            LaneDrawing drawing = new LaneDrawing(format, lane);
            drawing.draw(canvas, track, axis, timeline.lookedAt(), y);
            y += drawing.height();
        }
        return y;
    }

    private double height() {
        return timeline.chains().stream().mapToDouble(this::height).sum();
    }

    private double height(Timeline.Chain chain) {
        double lanes = chain.bands().stream()
                .flatMap(band -> band.lanes().stream())
                .mapToDouble(lane -> new LaneDrawing(format, lane).height())
                .sum();
        return (chain.label().isEmpty() ? 0 : CHAIN)
                + Axis.HEIGHT
                + BAND * chain.bands().size()
                + lanes;
    }
}
