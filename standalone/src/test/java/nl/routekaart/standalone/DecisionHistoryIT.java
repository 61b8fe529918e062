package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * For the chains of shifts in the demo data, replay, hindsight and the reasons of a move give the steps and sources that
 * the sheet of events tells: {@code demo/chains.csv}, {@code hindsight.csv} and {@code why.csv} hold its rows.
 */
@Tag("black-box")
class DecisionHistoryIT {

    /** After everything of the demo data that is dated to the day, and before it was recorded. */
    private static final String ABOUT = "2024-12-31";

    private final Api api = Product.api();

    static Stream<Arguments> chains() {
        return byItem(rows("chains"));
    }

    static Stream<Arguments> chainsOfDates() {
        return byItem(rows("chains").stream()
                .filter(row -> !row.getField("planned").isEmpty())
                .toList());
    }

    private static Stream<Arguments> byItem(List<NamedCsvRecord> rows) {
        Map<String, List<NamedCsvRecord>> byItem = new LinkedHashMap<>();
        rows.forEach(row -> byItem.computeIfAbsent(row.getField("item"), item -> new ArrayList<>())
                .add(row));
        return byItem.entrySet().stream().map(chain -> Arguments.of(chain.getKey(), chain.getValue()));
    }

    static Stream<Arguments> hindsights() {
        return rows("hindsight").stream().map(row -> Arguments.of(row.getField("row"), row));
    }

    static Stream<Arguments> reasons() {
        return rows("why").stream().map(row -> Arguments.of(row.getField("row"), row));
    }

    private static List<NamedCsvRecord> rows(String name) {
        try {
            String sheet = name.equals("events") ? "/demo/sheets/events.csv" : "/demo/" + name + ".csv";
            Path file = Path.of(Objects.requireNonNull(DecisionHistoryIT.class.getResource(sheet))
                    .toURI());
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                return rows.stream().toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chains")
    void aReplayTakesTheStepsOfTheChainInOrder(String item, List<NamedCsvRecord> chain) {
        List<JsonNode> steps = walked("/api/v1/replays/items/" + item + "?limit=3");

        int at = -1;
        for (NamedCsvRecord link : chain) {
            int found = at + 1;
            while (found < steps.size() && !takes(steps.get(found), link)) {
                found++;
            }
            assertThat(found).as("%s in %s", link, steps).isLessThan(steps.size());
            at = found;
        }
    }

    /** The step that a row of the chain tells: what it changed, since when, why and on what source. */
    private static boolean takes(JsonNode step, NamedCsvRecord link) {
        return step.at("/event/reason").asString("").equals(link.getField("reason"))
                && step.at("/event/source").asString("").equals(link.getField("source"))
                && step.at("/event/effective").asString("").equals(link.getField("effectiveOn"))
                && step.at("/event/certainty").asString("").equals(link.getField("certainty"))
                && step.get("changes").valueStream().anyMatch(change -> changes(change, link));
    }

    private static boolean changes(JsonNode change, NamedCsvRecord link) {
        return switch (change.get("field").asString()) {
            case "planned" -> change.at("/after/date").asString("").equals(link.getField("planned"));
            case "progress" -> change.at("/after/state").asString("").equals(link.getField("state"));
            case "splitInto" ->
                change.at("/after").size() == link.getField("splitInto").split("\\|").length;
            case "value", "scope" -> change.path("after").asString("").equals(link.getField("says"));
            default -> false;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chainsOfDates")
    void aMovedDateTellsEveryMoveWithItsSource(String item, List<NamedCsvRecord> chain) {
        List<String> moves = nodes(item, "move").stream()
                .map(node -> node.at("/after/date").asString("") + " "
                        + node.at("/event/source").asString(""))
                .toList();

        assertThat(moves)
                .containsSubsequence(chain.stream()
                        .filter(link -> !link.getField("planned").isEmpty())
                        .map(link -> link.getField("planned") + " " + link.getField("source"))
                        .toList());
    }

    @Test
    void aReplayTakesAStepForEveryRowOfTheSheetWithItsDaySourceAndCertainty() {
        List<JsonNode> steps = walked("/api/v1/replays/roadmap?limit=100");

        assertThat(rows("events"))
                .hasSize(158)
                .allSatisfy(row -> assertThat(steps)
                        .as(row.toString())
                        .anyMatch(step -> step.at("/event/source").asString("").equals(row.getField("bron"))
                                && step.at("/event/certainty").asString("").equals(row.getField("zeker"))
                                && step.at("/event/effective")
                                        .asString("")
                                        .equals(row.getField("datum")
                                                + (row.getField("precisie").equals("onzeker") ? "?" : ""))
                                && (step.at("/event/reason").asString("") + step.get("changes"))
                                        .replace("\\\"", "\"")
                                        .contains(row.getField("gebeurtenis (what happened)"))));
    }

    @ParameterizedTest
    @CsvSource({
        "porthos-eerste-co2-opslag, 2023-08-17, ''",
        "porthos-eerste-co2-opslag, 2023-08-16, 2023-08-16",
        "porthos-eerste-co2-opslag, 2023-01-01, 2023-08-16",
        "fid-porthos, 2022-12-31, 2022?",
        "landelijk-waterstofnetwerk-gereed, 2021-07-01, 2023-10-27",
        "delta-rhine-corridor-gereed, 2024-01-01, 2024-06-27"
    })
    void aReplayJumpsToTheNextShiftThatIsEffectiveOnADayOrLater(String item, String day, String effective) {
        assertThat(api.get("/api/v1/replays/items/" + item + "?kind=item.rescheduled&effectiveFrom=" + day)
                        .expect(200)
                        .json()
                        .at("/steps/0/event/effective")
                        .asString(""))
                .isEqualTo(effective);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasons")
    void aMovedDateTellsWhatCameBefore(String row, NamedCsvRecord reason) {
        assertThat(nodes(reason.getField("item"), reason.getField("part")))
                .as(row)
                .anyMatch(node -> node.get("effective").asString().equals(reason.getField("effectiveOn"))
                        && node.get("title").asString().contains(reason.getField("title"))
                        && node.at("/event/source").asString("").contains(reason.getField("source"))
                        && said(node.get("after")).contains(reason.getField("after")));
    }

    private static String said(JsonNode after) {
        return after.isValueNode()
                ? after.asString("")
                : after.path("date").asString("") + after.path("state").asString("");
    }

    @Test
    void theDecisionOnItsScopeCameBeforeTheGridMovedForTheLastTime() {
        JsonNode moves = moves("landelijk-waterstofnetwerk-gereed");
        String decision = id(moves, "decision", "2024-12-05");
        String move = id(moves, "move", "2024-12-10");

        assertThat(moves.get("edges")
                        .valueStream()
                        .filter(edge -> edge.get("from").asString().equals(decision))
                        .map(edge -> edge.get("to").asString() + " "
                                + edge.get("link").asString()))
                .containsExactly(move + " decided");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hindsights")
    void hindsightTellsWhatWasNotSaidInVersion10AndOnWhatSourceItIsSaidNow(String row, NamedCsvRecord fact) {
        String item =
                api.get("/api/v1/items/" + fact.getField("item")).expect(200).text("/id");
        JsonNode said = Objects.requireNonNull(hindsightsByField().get(item + " " + fact.getField("field")), row);

        assertThat(said(said.at("/then/value"))).isEqualTo(fact.getField("then"));
        assertThat(said(said.at("/now/value"))).isEqualTo(fact.getField("now"));
        assertThat(said.at("/changedBy/effective").asString()).isEqualTo(fact.getField("effectiveOn"));
        assertThat(said.at("/changedBy/source").asString()).isEqualTo(fact.getField("source"));
        assertThat(said.get("daysLate").asLong()).isPositive();
    }

    private Map<String, JsonNode> hindsightsByField() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        String path = "/api/v1/hindsights?subject=item&limit=1000&known=1.0&about=" + ABOUT;
        while (!path.isEmpty()) {
            JsonNode page = api.get(path).expect(200).json();
            page.get("items")
                    .forEach(one -> all.put(
                            one.get("id").asString() + " " + one.get("field").asString(), one));
            path = page.path("next").asString("");
        }
        return all;
    }

    private List<JsonNode> walked(String from) {
        List<JsonNode> steps = new ArrayList<>();
        String path = from;
        while (!path.isEmpty()) {
            JsonNode part = api.get(path).expect(200).json();
            part.get("steps").forEach(steps::add);
            path = part.at("/links/next").asString("");
        }
        return steps;
    }

    private JsonNode moves(String item) {
        return api.get("/api/v1/items/" + item + "/date-moves").expect(200).json();
    }

    private List<JsonNode> nodes(String item, String part) {
        return moves(item)
                .get("nodes")
                .valueStream()
                .filter(node -> node.get("part").asString().equals(part))
                .toList();
    }

    private static String id(JsonNode moves, String part, String effective) {
        return moves.get("nodes")
                .valueStream()
                .filter(node -> node.get("part").asString().equals(part)
                        && node.get("effective").asString().equals(effective))
                .map(node -> node.get("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
