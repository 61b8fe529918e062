package nl.routekaart.drawing;

import static nl.routekaart.drawing.Canvas.number;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws a graph: each node in a row of its own, lines in lanes beside them. The same graph gives the same text. */
public final class GraphDrawing {

    private static final double GAP = 14;
    private static final double LINE = 17;
    private static final double HEAD = 24;
    private static final double PADDING = 10;
    private static final double SMALL = 12;
    private static final double SIZE = 14;
    private static final int MOST_LINES = 4;
    private static final int LANES = 9;

    private final Graph graph;
    private final GraphFormat format;
    private final String ids;
    private final Map<String, Box> places = new LinkedHashMap<>();
    private double height;

    private GraphDrawing(Graph graph, Format format) {
        this.graph = graph;
        this.format = GraphFormat.of(format);
        this.ids = graph.id() + "-" + format.name().toLowerCase(Locale.ROOT);
        double y = 2;
        for (Graph.Node node : graph.nodes()) {
            double tall = HEAD + LINE * words(node).size() + PADDING;
            places.put(node.id(), new Box(this.format.left(node.main()), y, this.format.width(node.main()), tall));
            y += tall + GAP;
        }
        height = Math.max(y - GAP + 2, 10);
    }

    /** The drawing as an SVG element. */
    public static String draw(Graph graph, Format format) {
        return canvas(graph, format).svg();
    }

    /** The drawing with a note of the room that each mark and text takes. */
    static Canvas canvas(Graph graph, Format format) {
        return new GraphDrawing(graph, format).canvas();
    }

    private Canvas canvas() {
        Canvas canvas = new Canvas();
        canvas.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "graph",
                "viewBox",
                "0 0 " + number(format.width()) + " " + number(height),
                "role",
                "img",
                "aria-labelledby",
                ids + "-title " + ids + "-desc",
                "font-family",
                Canvas.FONT);
        canvas.element("title", graph.title(), "id", ids + "-title");
        canvas.element("desc", graph.description(), "id", ids + "-desc");
        canvas.shape("rect", "width", number(format.width()), "height", number(height), "fill", Colours.PAPER);
        int lane = 0;
        for (Graph.Line line : graph.lines()) {
            line(canvas, line, lane++ % LANES);
        }
        graph.nodes().forEach(node -> node(canvas, node));
        return canvas.close("svg");
    }

    private void node(Canvas canvas, Graph.Node node) {
        Box place = place(node.id());
        canvas.shape(
                "rect",
                "x",
                number(place.x()),
                "y",
                number(place.y()),
                "width",
                number(place.width()),
                "height",
                number(place.height()),
                "rx",
                "3",
                "fill",
                node.main() ? Colours.PLANNED_LIGHT : Colours.SHADE,
                "stroke",
                node.main() ? Colours.PLANNED : Colours.GHOST,
                "stroke-width",
                node.main() ? "2" : "1");
        canvas.taken(place);
        double x = place.x() + PADDING;
        String head = node.kind() + " · " + node.date();
        canvas.text(
                x,
                place.y() + 17,
                SMALL,
                Colours.TEXT_SOFT,
                Lettering.shorten(head, SMALL, place.width() - 2 * PADDING));
        double y = place.y() + HEAD + SIZE;
        for (String words : words(node)) {
            canvas.text(x, y, SIZE, Colours.TEXT, words);
            y += LINE;
        }
    }

    private List<String> words(Graph.Node node) {
        return Lettering.wrap(node.label(), SIZE, format.width(node.main()) - 2 * PADDING, MOST_LINES);
    }

    private void line(Canvas canvas, Graph.Line line, int lane) {
        Box from = place(line.from());
        Box to = place(line.to());
        double begin = format.side(isMain(line.from()));
        double end = format.side(isMain(line.to()));
        double x = format.lanes() + (lane + 0.5) * format.lanesWidth() / LANES;
        double leave = from.y() + from.height() * 2 / 3;
        double arrive = to.y() + to.height() / 3;
        canvas.shape(
                "path",
                "d",
                "M" + number(begin) + " " + number(leave) + "H" + number(x) + "V" + number(arrive) + "H" + number(end),
                "fill",
                "none",
                "stroke",
                Colours.GHOST,
                "stroke-width",
                "1.4");
        double back = end > x ? -7 : 7;
        canvas.shape(
                "path",
                "d",
                "M" + number(end) + " " + number(arrive) + "L" + number(end + back) + " " + number(arrive - 4) + "V"
                        + number(arrive + 4) + "Z",
                "fill",
                Colours.GHOST);
    }

    private boolean isMain(String id) {
        return graph.nodes().stream().anyMatch(node -> node.id().equals(id) && node.main());
    }

    private Box place(String id) {
        Box place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("No node " + id);
        }
        return place;
    }
}
