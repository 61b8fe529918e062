package nl.routekaart.drawing;

import static nl.routekaart.drawing.Canvas.number;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Draws the years, and the day from which is looked. */
final class Axis {

    static final double HEIGHT = 42;

    private static final double SIZE = 11.5;

    private final Canvas canvas;
    private final Scale scale;

    Axis(Canvas canvas, Scale scale) {
        this.canvas = canvas;
        this.scale = scale;
    }

    /** Draws the names of the years, and at the day looked at its words. */
    void names(double y, @Nullable LocalDate lookedAt, String words) {
        canvas.open("g", "aria-hidden", "true");
        int step = step();
        for (int year = first(step); year <= scale.extent().lastYear(); year += step) {
            LocalDate from = LocalDate.of(year, 1, 1);
            String name = Integer.toString(year);
            double start = scale.start(from);
            double x =
                    step == 1 ? (start + scale.start(from.plusYears(1)) - Lettering.width(name, SIZE)) / 2 : start + 2;
            if (x + Lettering.width(name, SIZE) <= scale.right()) {
                canvas.text(x, y + 36, SIZE, Colours.TEXT_SOFT, name);
            }
        }
        if (lookedAt != null) {
            pointer(y, scale.middle(lookedAt), words);
        }
        canvas.close("g");
    }

    private void pointer(double y, double x, String words) {
        double width = Lettering.width(words, SIZE);
        double left = Math.max(scale.left(), Math.min(x - width / 2, scale.right() - width));
        canvas.text(left, y + 12, SIZE, Colours.NOW, words, "font-weight", "bold");
        canvas.shape(
                "path",
                "d",
                "M" + number(x - 4) + " " + number(y + 17) + "H" + number(x + 4) + "L" + number(x) + " "
                        + number(y + 23) + "Z",
                "fill",
                Colours.NOW);
    }

    /** Draws the lines of the years behind the lanes, the past shaded, and the line of the day looked at. */
    void lines(double top, double bottom, @Nullable LocalDate lookedAt) {
        canvas.open("g", "aria-hidden", "true");
        if (lookedAt != null) {
            double now = scale.middle(lookedAt);
            canvas.shape(
                    "rect",
                    "x",
                    number(scale.left()),
                    "y",
                    number(top),
                    "width",
                    number(now - scale.left()),
                    "height",
                    number(bottom - top),
                    "fill",
                    Colours.SHADE);
        }
        StringBuilder years = new StringBuilder();
        int step = step();
        for (int year = first(step); year <= scale.extent().lastYear() + 1; year += step) {
            years.append(vertical(scale.start(LocalDate.of(year, 1, 1)), top, bottom));
        }
        line(years.toString(), Colours.GRID, "1");
        if (lookedAt != null) {
            line(vertical(scale.middle(lookedAt), top, bottom), Colours.NOW, "1.5");
        }
        canvas.close("g");
    }

    private static String vertical(double x, double top, double bottom) {
        return "M" + number(x) + " " + number(top) + "V" + number(bottom);
    }

    private void line(String path, String stroke, String width) {
        canvas.shape("path", "d", path, "stroke", stroke, "stroke-width", width);
    }

    /** Every year, or every second, fifth or tenth: the most that can be read. */
    private int step() {
        double year = (scale.right() - scale.left())
                / (scale.extent().lastYear() - scale.extent().firstYear() + 1);
        double wanted = Lettering.width("2000", SIZE) + 2;
        for (int step : new int[] {1, 2, 5}) {
            if (step * year >= wanted) {
                return step;
            }
        }
        return 10;
    }

    private int first(int step) {
        int year = scale.extent().firstYear();
        return Math.floorDiv(year + step - 1, step) * step;
    }
}
