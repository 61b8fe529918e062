package nl.routekaart.benchmarks.harness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A result in the forms in which it is told. */
public final class Written {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Written() {}

    /** For machines. */
    public static String asJson(Result result, String machine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("suite", result.suite());
        json.put("machine", machine);
        json.put("rounds", result.rounds());
        json.put("contenders", result.contenders());
        json.put("ratios", result.ratios());
        return JSON.writeValueAsString(json) + "\n";
    }

    /** A result that was kept as JSON. */
    public static Result read(String json) {
        return JSON.readerFor(Result.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json);
    }

    /** For a terminal: ratios first. */
    public static String asText(Result result, String machine) {
        StringBuilder text = new StringBuilder();
        text.append(result.suite())
                .append(", ")
                .append(result.rounds())
                .append(" rounds, on ")
                .append(machine)
                .append("\n\n");
        text.append(tables(result));
        return text.toString();
    }

    /** As tables of Markdown, padded so that they can be read as they are. */
    public static String tables(Result result) {
        StringBuilder text = new StringBuilder();
        if (!result.ratios().isEmpty()) {
            text.append(Table.of(
                    List.of("ratio of medians", ""),
                    result.ratios().entrySet().stream()
                            .map(ratio -> List.of(ratio.getKey(), Numbers.text(ratio.getValue())))
                            .toList()));
            text.append('\n');
        }
        text.append(Table.of(
                List.of("contender", "median", "least", "most", "unit"),
                result.contenders().stream()
                        .map(figure -> List.of(
                                figure.name(),
                                Numbers.text(figure.median()),
                                Numbers.text(figure.min()),
                                Numbers.text(figure.max()),
                                figure.unit()))
                        .toList()));
        return text.toString();
    }
}
