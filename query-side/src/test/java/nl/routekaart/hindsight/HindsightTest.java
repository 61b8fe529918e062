package nl.routekaart.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.routekaart.read.RealHistory;
import nl.routekaart.read.WebHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HindsightTest {

    private static final String HINDSIGHTS = "/api/v1/hindsights?subject=item&about=";

    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse();
    }

    @AfterAll
    static void close() {
        web.close();
    }

    @Test
    void tellsWhatIsSaidNowOfADayAndWhoSaidSoHowLate() {
        JsonNode corridor = said(HINDSIGHTS + "2024-06-30&known=1.0", RealHistory.CORRIDOR.toString(), "planned");

        assertThat(corridor.at("/then/value/date").asString()).isEqualTo("2028");
        assertThat(corridor.at("/now/value/date").asString()).isEqualTo("2032/..");
        assertThat(corridor.at("/changedBy/reason").asString()).isEqualTo("planning was te ambitieus");
        assertThat(corridor.at("/changedBy/partyName").asString()).isEqualTo("Gasunie (Hynetwork)");
        assertThat(corridor.get("daysLate").asLong()).isEqualTo(879);
        assertThat(corridor.get("daysAfter").asLong()).isEqualTo(876);
    }

    @Test
    void saysNothingOfWhatTookEffectAfterTheDay() {
        List<JsonNode> all = all(HINDSIGHTS + "2023-07-12&known=1.0");

        assertThat(all).isEmpty();
    }

    @Test
    void takesTheEndOfTheDayItselfIfNothingElseIsSaid() {
        assertThat(said(HINDSIGHTS + "2024-06-30", RealHistory.CORRIDOR.toString(), "planned")
                        .has("then"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?about=", "?about=gisteren", "?about=2999-01-01", "?about=2026-11-23"})
    void needsAPastDay(String query) {
        HttpResponse<String> answer = web.get("/api/v1/hindsights" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void isAPageToo() {
        String page = web.get("/hindsight?about=2024-06-30&known=1.0").body();

        assertThat(page)
                .contains("Delta Rhine Corridor gereed", "niet vóór 2032", "planning was te ambitieus", "879 dagen")
                .contains("/api/v1/hindsights?about=2024-06-30&amp;known=1.0");
        assertThat(web.get("/hindsight?lang=en").body()).contains("Fill in a past day.");
        assertThat(web.get("/hindsight?about=gisteren").statusCode()).isEqualTo(400);
    }

    private static JsonNode said(String path, String id, String field) {
        return all(path).stream()
                .filter(one -> one.get("id").asString().equals(id)
                        && one.get("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> all(String path) {
        return web.json(path).get("items").valueStream().toList();
    }
}
