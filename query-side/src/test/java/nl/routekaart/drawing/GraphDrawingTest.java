package nl.routekaart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphDrawingTest {

    private static final Graph GRAPH = new Graph(
            "why",
            "Waarom <dit> verschoof",
            "Van boven naar beneden",
            IntStream.range(0, 12)
                    .mapToObj(i -> new Graph.Node(
                            "p" + i,
                            i % 3 == 0,
                            "nodig",
                            "10 december 2024",
                            "Een tamelijk lange regel over wat er gebeurde, ".repeat(1 + i % 4)))
                    .toList(),
            List.of(new Graph.Line("p1", "p3"), new Graph.Line("p0", "p3"), new Graph.Line("p11", "p9")));

    @ParameterizedTest
    @EnumSource(Format.class)
    void letsNothingOverlapAndKeepsEveryTextInsideItsBlock(Format format) {
        Canvas canvas = GraphDrawing.canvas(GRAPH, format);

        List<Box> marks = canvas.marks();
        assertThat(marks).hasSize(12);
        for (Box one : marks) {
            assertThat(marks.stream().filter(other -> other != one && other.overlaps(one)))
                    .isEmpty();
            assertThat(one.right()).isLessThanOrEqualTo(GraphFormat.of(format).width());
        }
        canvas.texts()
                .forEach(text -> assertThat(marks.stream().filter(mark -> mark.holds(text)))
                        .as("%s", text)
                        .hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void isTheSameTextEachTimeAndEscapesWords(Format format) {
        assertThat(GraphDrawing.draw(GRAPH, format))
                .isEqualTo(GraphDrawing.draw(GRAPH, format))
                .contains("Waarom &lt;dit&gt; verschoof")
                .doesNotContain("<dit>");
    }
}
