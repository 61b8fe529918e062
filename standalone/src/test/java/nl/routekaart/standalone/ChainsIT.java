package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every item whose date moved gives its chain in order, with reason and source ({@code demo/chains.csv}). */
@Tag("black-box")
class ChainsIT {

    private final Api api = Product.api();

    static Stream<Arguments> chains() throws IOException, URISyntaxException {
        Map<String, List<NamedCsvRecord>> byItem = new LinkedHashMap<>();
        Path file = Path.of(Objects.requireNonNull(ChainsIT.class.getResource("/demo/chains.csv"))
                .toURI());
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> byItem.merge(
                    row.getField("item"),
                    List.of(row),
                    (before, more) ->
                            Stream.concat(before.stream(), more.stream()).toList()));
        }
        return byItem.entrySet().stream().map(chain -> Arguments.of(chain.getKey(), chain.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chains")
    void isGivenInOrderWithReasonAndSource(String item, List<NamedCsvRecord> chain) {
        List<JsonNode> history = api.get("/api/v1/items/" + item + "/history")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();

        long before = 0;
        for (NamedCsvRecord link : chain) {
            JsonNode found = history.stream()
                    .filter(row -> says(row, link))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(link.getField("row") + " is not in " + history));
            assertThat(found.get("effective").asString()).isEqualTo(link.getField("effectiveOn"));
            assertThat(found.at("/event/reason").asString()).isEqualTo(link.getField("reason"));
            assertThat(found.at("/event/source").asString()).isEqualTo(link.getField("source"));
            assertThat(found.at("/event/certainty").asString()).isEqualTo(link.getField("certainty"));
            assertThat(found.at("/event/position").asLong())
                    .as(link.getField("row"))
                    .isGreaterThan(before);
            before = found.at("/event/position").asLong();
        }
    }

    private static boolean says(JsonNode row, NamedCsvRecord link) {
        if (!row.at("/event/reason").asString("").equals(link.getField("reason"))
                || !row.get("effective").asString().equals(link.getField("effectiveOn"))) {
            return false;
        }
        String field = row.get("field").asString();
        if (!link.getField("planned").isEmpty()) {
            return field.equals("planned") && row.at("/to/date").asString("").equals(link.getField("planned"));
        }
        if (!link.getField("state").isEmpty()) {
            return field.equals("progress") && row.at("/to/state").asString("").equals(link.getField("state"));
        }
        if (!link.getField("says").isEmpty()) {
            return (field.equals("value") || field.equals("scope"))
                    && row.path("to").asString("").equals(link.getField("says"));
        }
        return field.equals("splitInto")
                && row.get("to").size() == link.getField("splitInto").split("\\|").length;
    }
}
