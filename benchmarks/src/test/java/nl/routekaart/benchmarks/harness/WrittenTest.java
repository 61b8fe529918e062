package nl.routekaart.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTest {

    private static final Figure OURS = Figure.of("ours", "commands/s", List.of(900.0, 1_200.0, 1_000.0));
    private static final Figure LIMIT = Figure.of("limit", "commands/s", List.of(10.0, 40.0, 20.0, 30.0));
    private static final Result RESULT = new Result(
            "append",
            3,
            List.of(OURS, LIMIT),
            new Result.Ratios(List.of(OURS, LIMIT))
                    .add("ours/limit", "ours", "limit")
                    .all());

    @Test
    void theMedianIsTheMiddleValueOrBetweenTheTwoInTheMiddle() {
        assertThat(OURS).isEqualTo(new Figure("ours", "commands/s", 1_000, 900, 1_200));
        assertThat(LIMIT.median()).isEqualTo(25);
    }

    @Test
    void aRatioIsThatOfTheMedians() {
        assertThat(RESULT.ratios()).isEqualTo(Map.of("ours/limit", 40.0));
    }

    @Test
    void whatWasWrittenAsJsonIsReadAsItWas() {
        assertThat(Written.read(Written.asJson(RESULT, "a machine"))).isEqualTo(RESULT);
    }

    @Test
    void aTableShowsRatiosFirst() {
        assertThat(Written.asText(RESULT, "a machine")).isEqualTo("""
                append, 3 rounds, on a machine

                | ratio of medians |      |
                | ---------------- | ---- |
                | ours/limit       | 40.0 |

                | contender | median | least | most  | unit       |
                | --------- | ------ | ----- | ----- | ---------- |
                | ours      |  1,000 |   900 | 1,200 | commands/s |
                | limit     |   25.0 |  10.0 |  40.0 | commands/s |
                """);
    }

    @Test
    void aChartNamesEveryContenderAndHasNoMarkupFromTheirNames() {
        Figure sharp = Figure.of("<b> & co", "ms", List.of(1.0));

        String svg = Chart.of(new Result("lag", 1, List.of(OURS, sharp), Map.of()));

        assertThat(svg).contains(">ours<", "&lt;b&gt; &amp; co", "<title>").doesNotContain("<b>");
    }
}
