package nl.routekaart.drawing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.routekaart.kernel.EdtfDate;

/** The signs of the legend, each as a small drawing that says nothing without the words beside it. */
public enum Symbol {
    DAY,
    PERIOD,
    VAGUE,
    NOT_BEFORE,
    AT_LATEST,
    MOVED,
    AGREED,
    REACHED,
    ENDED,
    HAPPENED,
    UNCERTAIN,
    DEPARTED,
    STEPS_UNREPORTED,
    LOOKED_AT;

    private static final double WIDTH = 64;
    private static final double HEIGHT = 24;
    private static final double MIDDLE = HEIGHT / 2;

    /** The word by which its explanation is found. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All signs, in the order in which a reader needs them. */
    public static List<Symbol> all() {
        return List.of(values());
    }

    /** The sign, hidden from who cannot see it: the words beside it say it all. */
    public String svg() {
        Canvas canvas = new Canvas();
        DateMark dates = new DateMark(canvas, new Scale(new Extent(2024, 2026), 2, WIDTH - 2), "legend-" + word());
        canvas.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "symbol",
                "viewBox",
                "0 0 " + Canvas.number(WIDTH) + " " + Canvas.number(HEIGHT),
                "width",
                Canvas.number(WIDTH),
                "height",
                Canvas.number(HEIGHT),
                "aria-hidden",
                "true",
                "focusable",
                "false",
                "font-family",
                Canvas.FONT);
        if (this == NOT_BEFORE || this == AT_LATEST) {
            dates.defineFades();
        }
        sign(canvas, dates);
        return canvas.close("svg").svg();
    }

    private void sign(Canvas canvas, DateMark dates) {
        switch (this) {
            case DAY -> dates.draw(EdtfDate.of(LocalDate.of(2025, 7, 1)), MIDDLE, Look.PLANNED);
            case PERIOD -> dates.draw(EdtfDate.parse("2024-07/2026-06"), MIDDLE, Look.PLANNED);
            case VAGUE -> dates.draw(EdtfDate.parse("2024-07/2026-06?"), MIDDLE, Look.PLANNED);
            case NOT_BEFORE -> dates.draw(EdtfDate.parse("2024-03/.."), MIDDLE, Look.PLANNED);
            case AT_LATEST -> dates.draw(EdtfDate.parse("../2026-10"), MIDDLE, Look.PLANNED);
            case MOVED -> moved(canvas, dates);
            case AGREED -> dates.draw(EdtfDate.parse("2024-07/2026-06"), MIDDLE, Look.AGREED);
            case REACHED -> Signs.reached(canvas, WIDTH / 2, MIDDLE);
            case ENDED -> Signs.ended(canvas, WIDTH / 2, MIDDLE);
            case HAPPENED -> Signs.happened(canvas, WIDTH / 2, MIDDLE);
            case UNCERTAIN -> Signs.uncertain(canvas, WIDTH / 2, MIDDLE);
            case DEPARTED -> Signs.departed(canvas, WIDTH / 2, MIDDLE);
            case STEPS_UNREPORTED -> Signs.stepsUnreported(canvas, WIDTH / 2, MIDDLE);
            case LOOKED_AT ->
                canvas.shape(
                        "path",
                        "d",
                        "M" + Canvas.number(WIDTH / 2) + " 2V22",
                        "stroke",
                        Colours.NOW,
                        "stroke-width",
                        "2");
        }
    }

    private static void moved(Canvas canvas, DateMark dates) {
        canvas.shape(
                "path", "d", "M12 " + Canvas.number(MIDDLE) + "H50", "stroke", Colours.GHOST, "stroke-width", "1.2");
        dates.draw(EdtfDate.parse("2024"), MIDDLE, Look.GHOST);
        dates.draw(EdtfDate.parse("2026"), MIDDLE, Look.PLANNED);
    }
}
