package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Where public sources disagree, both are shown, and which of them holds by which rule. */
@Tag("black-box")
class ConflictingFactsIT {

    private static final String PEH = "https://www.rvo.nl/onderwerpen/bureau-energieprojecten/lopende-projecten/peh";
    private static final String STAATSCOURANT = "https://www.officielebekendmakingen.nl/stcrt-2024-7181.html";
    private static final String LETTER_ON_PEH =
            "https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?did=2024D07818&id=2024D07818";
    private static final String KAMERSTUK = "https://zoek.officielebekendmakingen.nl/kst-33561-61.html";
    private static final String RVO_ON_WIND =
            "https://www.rvo.nl/onderwerpen/windenergie-op-zee/nieuwe-windparken-op-zee";
    private static final String SEAPORT =
            "https://seaport-magazine.nl/yara-sluiskil-uniek-cross-border-ccs-project-voor-co2-reductie";

    private final Api api = Product.api();

    @Test
    void theNoticeOfThePehWasOf2024ThoughOnePagePrints2023() {
        JsonNode conflict = conflict("peh", "progress");

        assertThat(conflict.get("kind").asString()).isEqualTo("day");
        assertThat(conflict.at("/prevailing/effective").asString()).isEqualTo("2024-03-05");
        assertThat(conflict.at("/prevailing/event/source").asString()).contains(STAATSCOURANT);
        assertThat(conflict.at("/other/effective").asString()).isEqualTo("2023-03-05");
        assertThat(conflict.at("/other/event/source").asString()).isEqualTo(PEH);
        assertThat(conflict.at("/other/withdrawnBy/source").asString()).contains(STAATSCOURANT, LETTER_ON_PEH);
        assertThat(conflict.get("rule").asString()).isEqualTo("corrected");
        assertThat(conflict.get("holds").asBoolean()).isTrue();
        assertThat(progress("peh", "2023-04-01")).isEqualTo("outlined");
        assertThat(progress("peh", "2024-03-05")).isEqualTo("published");
    }

    @Test
    void theLetterOnWindAtSeaIsOf25AprilThoughOnePageSays26() {
        JsonNode conflict = conflict("doel-windenergie-op-zee", "planned");

        assertThat(conflict.get("kind").asString()).isEqualTo("day");
        assertThat(conflict.at("/prevailing/effective").asString()).isEqualTo("2024-04-25");
        assertThat(conflict.at("/prevailing/event/source").asString()).contains(KAMERSTUK);
        assertThat(conflict.at("/other/effective").asString()).isEqualTo("2024-04-26");
        assertThat(conflict.at("/other/event/source").asString()).isEqualTo(RVO_ON_WIND);
        assertThat(conflict.get("rule").asString()).isEqualTo("corrected");
        assertThat(conflict.at("/prevailing/value/date")).isEqualTo(conflict.at("/other/value/date"));
    }

    @Test
    void yaraCapturesFrom2025OrFrom2026InOneArticle() {
        JsonNode conflict = conflict("yara-sluiskil-ccs-eerste-co2-afvoer", "planned");

        assertThat(conflict.get("kind").asString()).isEqualTo("value");
        assertThat(conflict.at("/prevailing/value/date").asString()).isEqualTo("2026");
        assertThat(conflict.at("/other/value/date").asString()).isEqualTo("2025");
        assertThat(conflict.at("/prevailing/event/source").asString()).contains(SEAPORT);
        assertThat(conflict.at("/other/event/source").asString()).isEqualTo(SEAPORT);
        assertThat(conflict.get("rule").asString()).isEqualTo("recorded-later");
        assertThat(conflict.at("/sentence/nl").asString())
                .startsWith("Bronnen geven verschillende waarden voor")
                .contains("2026", "2025", "later vastgelegd");
        assertThat(conflict.at("/sentence/en").asString()).contains("recorded later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yara-sluiskil-ccs-eerste-co2-afvoer", "doel-windenergie-op-zee"})
    void whyADateMovedAndHindsightTellTheConflictToo(String item) {
        JsonNode conflict = conflict(item, "planned");

        assertThat(api.get("/api/v1/items/" + item + "/date-moves")
                        .expect(200)
                        .json()
                        .get("conflicts"))
                .containsExactly(conflict);
        String id = api.get("/api/v1/items/" + item).expect(200).text("/id");
        assertThat(api.get("/api/v1/hindsights?subject=item&limit=1000&known=1.0&about=2024-12-31")
                        .expect(200)
                        .json()
                        .get("items"))
                .filteredOn(said -> said.get("id").asString().equals(id)
                        && said.get("field").asString().equals("planned"))
                .singleElement()
                .satisfies(said -> assertThat(said.get("conflicts")).containsExactly(conflict));
    }

    @Test
    void theHistoryOfAnItemMarksBothStatements() {
        List<JsonNode> marked = api.get("/api/v1/items/yara-sluiskil-ccs-eerste-co2-afvoer/history?field=planned")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(statement -> statement.has("conflicts"))
                .toList();

        assertThat(marked).extracting(one -> one.at("/to/date").asString()).containsExactly("2025", "2026");
        assertThat(marked)
                .extracting(one -> one.at("/conflicts/0/prevails").asBoolean())
                .containsExactly(false, true);
        assertThat(marked.getFirst().at("/conflicts/0/position"))
                .isEqualTo(marked.getLast().at("/event/position"));
    }

    /** Two times or two scopes are no conflict: the sources do not say that one of them is wrong. */
    @ParameterizedTest
    @CsvSource({
        "ambitie-nobian-co2-reductie, 'ruim 0,6 Mton/jr (JLoI)', 'ruim 0,5 Mton/jr (bindend)'",
        "som-van-clusterplannen-ces, 26 Mton (CES 2.0), 19 Mton (CES 3.0)"
    })
    void valuesOfAnotherTimeStandInTheHistoryEachWithItsSource(String item, String first, String second) {
        JsonNode history = api.get("/api/v1/items/" + item + "/history?field=value")
                .expect(200)
                .json()
                .get("items");

        assertThat(history).extracting(one -> one.get("to").asString()).containsExactly(first, second);
        assertThat(history)
                .allSatisfy(
                        one -> assertThat(one.at("/event/source").asString()).isNotBlank());
        assertThat(api.get("/api/v1/items/" + item + "/conflicts")
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    /** What sources say of no field in particular is told in the words of the sheet, with both sources. */
    @ParameterizedTest
    @CsvSource({
        "landelijk-waterstofnetwerk-gereed, planned, conflicting weekday, telegraaf.nl, tweakers.net",
        "fid-aramis, planned, first presented July 2021, nu.nl, maritiemdenhelder.eu"
    })
    void whatIsOfNoFieldStandsInTheReasonWithBothSources(
            String item, String field, String words, String source, String other) {
        assertThat(api.get("/api/v1/items/" + item + "/history?field=" + field)
                        .expect(200)
                        .json()
                        .get("items"))
                .anySatisfy(statement -> {
                    assertThat(statement.at("/event/reason").asString("")).contains(words);
                    assertThat(statement.at("/event/source").asString("")).contains(source, other);
                });
    }

    private JsonNode conflict(String item, String field) {
        JsonNode found = api.get("/api/v1/items/" + item + "/conflicts?field=" + field)
                .expect(200)
                .json()
                .get("items");
        assertThat(found).as(item).hasSize(1);
        return found.get(0);
    }

    private String progress(String item, String day) {
        return api.get("/api/v1/items/" + item + "?effectiveOn=" + day)
                .expect(200)
                .text("/fields/progress/value/state");
    }
}
