package nl.routekaart.benchmarks.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws what a suite found as bars, one part for each unit: the median, with a line from the least to the most. */
public final class Chart {

    private static final int WIDTH = 860;
    private static final int BARS_FROM = 330;
    private static final int BARS_TO = 760;
    private static final int ROW = 22;
    private static final int HEAD = 34;

    /** From here on small values would not be seen beside large ones. */
    private static final double TOO_FAR_APART = 30;

    private final StringBuilder svg = new StringBuilder();
    private int y = 8;

    private Chart() {}

    /** As SVG. */
    public static String of(Result result) {
        Map<String, List<Figure>> byUnit = new LinkedHashMap<>();
        result.contenders()
                .forEach(figure -> byUnit.computeIfAbsent(figure.unit(), unit -> new ArrayList<>())
                        .add(figure));
        Chart chart = new Chart();
        byUnit.forEach(chart::part);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="12">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %s</svg>
                """.formatted(
                        WIDTH,
                        chart.y + 8,
                        escaped("Medians of the suite " + result.suite() + "; the same numbers stand in the table"),
                        chart.svg);
    }

    private void part(String unit, List<Figure> figures) {
        double most = figures.stream().mapToDouble(Figure::max).max().orElse(1);
        double least = figures.stream()
                .mapToDouble(Figure::min)
                .filter(value -> value > 0)
                .min()
                .orElse(most);
        Scale scale = most / least > TOO_FAR_APART
                ? new Scale(Math.floor(Math.log10(least)), Math.log10(most), true)
                : new Scale(0, most, false);
        text(8, y + 16, "start", "bold", unit + (scale.logarithmic() ? " (logarithmic)" : ""));
        y += HEAD;
        for (Figure figure : figures) {
            bar(figure, scale);
            y += ROW;
        }
    }

    private void bar(Figure figure, Scale scale) {
        text(BARS_FROM - 8, y + 4, "end", "normal", figure.name());
        double end = scale.x(figure.median());
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>%n",
                BARS_FROM,
                y - 7,
                Math.max(1, end - BARS_FROM),
                colour(figure.name())));
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %dH%.1f\" stroke=\"#222222\" stroke-width=\"1.5\"/>%n",
                scale.x(figure.min()),
                y,
                scale.x(figure.max())));
        text(BARS_TO + 8, y + 4, "start", "normal", Numbers.text(figure.median()));
    }

    private void text(double x, int at, String anchor, String weight, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.0f\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"#222222\">%s</text>%n",
                x,
                at,
                anchor,
                weight,
                escaped(words)));
    }

    private static String colour(String name) {
        if (name.startsWith("ours")) {
            return "#1f6fb4";
        } else if (name.startsWith("limit")) {
            return "#9aa3ab";
        }
        return name.startsWith("stock") || name.startsWith("tuned") ? "#d98324" : "#5f9e6e";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private record Scale(double from, double to, boolean logarithmic) {

        double x(double value) {
            double place = logarithmic ? Math.log10(Math.max(value, Math.pow(10, from))) : value;
            return BARS_FROM + (BARS_TO - BARS_FROM) * (place - from) / Math.max(1e-9, to - from);
        }
    }
}
