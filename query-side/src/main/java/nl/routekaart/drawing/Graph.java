package nl.routekaart.drawing;

import java.util.List;

/**
 * What came before what: things that happened, from top to bottom, and lines between them.
 *
 * @param id starts every id inside the drawing, so that several drawings can stand on one page
 * @param title what the drawing is, for who cannot see it
 * @param description what it shows and where the same can be read as text
 * @param nodes what happened
 * @param lines what stands to what
 */
public record Graph(String id, String title, String description, List<Node> nodes, List<Line> lines) {

    public Graph {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
    }

    /**
     * Something that happened.
     *
     * @param id by which lines name it
     * @param main whether it is what the drawing is about; the rest stands beside it
     * @param kind what it is, in a word
     * @param date when it was, in words
     * @param label what it is, in a few words
     */
    public record Node(String id, boolean main, String kind, String date, String label) {}

    /**
     * A line with an arrow at its end.
     *
     * @param from the id of the node that it leaves
     * @param to the id of the node at which it arrives
     */
    public record Line(String from, String to) {}
}
