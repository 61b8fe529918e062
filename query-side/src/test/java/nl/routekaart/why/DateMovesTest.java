package nl.routekaart.why;

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
import tools.jackson.databind.json.JsonMapper;

class DateMovesTest {

    private static final String GRID = "/api/v1/items/" + RealHistory.GRID + "/date-moves";

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
    void tellEveryMoveOfTheDateInOrderWithItsReason() {
        JsonNode moves = web.json(GRID);

        assertThat(sentences(moves, "move"))
                .containsExactly(
                        "Juni 2021: de datum werd gesteld op 2027.",
                        "27 oktober 2023: de datum ging van 2027 naar 2030."
                                + " Reden: clusters worden vanaf 2030 verbonden",
                        "10 december 2024: de datum ging van 2030 naar 2031–2033. Reden: uitrol duurt langer");
        assertThat(moves.at("/after/value/date").asString()).isEqualTo("2031/2033");
        assertThat(moves.has("before")).isFalse();
    }

    @Test
    void tellOnlyWhatCameBetweenThePoints() {
        JsonNode moves = web.json(GRID + "?from=1.0&effectiveTo=2023-12-31");

        assertThat(moves.at("/before/value/date").asString()).isEqualTo("2027");
        assertThat(moves.at("/after/value/date").asString()).isEqualTo("2030");
        assertThat(sentences(moves, "move")).hasSize(1);
    }

    @Test
    void tellInWhichVersionTheDateStoodAndWhoConsentedToThat() {
        JsonNode moves = web.json(GRID);

        assertThat(sentences(moves, "freeze"))
                .containsExactly("4 juli 2023: versie 1.0 werd bevroren met de datum 2027. (uit de beslisnota)");
        assertThat(sentences(moves, "sign-off"))
                .containsExactly("4 juli 2023: Stuurgroep NPVI over die versie: verleend. (uit de beslisnota)");
        assertThat(links(moves)).contains("frozen-in", "answers", "then");
    }

    @Test
    void tellWhatItWasSplitOffFromAndHowThatHadMoved() {
        JsonNode moves = web.json("/api/v1/items/" + RealHistory.HYDROGEN_PIPE + "/date-moves");

        assertThat(sentences(moves, "origin"))
                .containsExactly(
                        "27 juni 2024: “Delta Rhine Corridor gereed”, waaruit dit voortkomt, ging van 2028 naar niet vóór 2032."
                                + " Reden: planning was te ambitieus",
                        "5 december 2024: “Delta Rhine Corridor gereed” werd opgesplitst; dit is er een deel van."
                                + " Reden: alleen waterstof en CO2 gaan door");
        assertThat(links(moves)).contains("came-from");
    }

    @Test
    void speakEnglish() {
        HttpResponse<String> answer = web.get(GRID, "Accept-Language", "en");

        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(sentences(JsonMapper.shared().readTree(answer.body()), "move"))
                .contains("10 December 2024: the date went from 2030 to 2031–2033. Reason: uitrol duurt langer");
    }

    @Test
    void haveEdgesBetweenTheirNodesOnly() {
        JsonNode moves = web.json(GRID);
        List<String> ids = moves.get("nodes")
                .valueStream()
                .map(node -> node.get("id").asString())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        moves.get("edges")
                .forEach(edge -> assertThat(ids)
                        .contains(edge.get("from").asString(), edge.get("to").asString()));
    }

    @Test
    void areDrawnOnAPageThatTheItemLinksTo() {
        String path = "/items/" + RealHistory.GRID + "/date-moves";

        assertThat(web.get("/items/" + RealHistory.GRID).body()).contains(path);
        assertThat(web.get(path).body())
                .contains(
                        "<svg",
                        "Tussen deze momenten kreeg dit onderwerp een datum: 2031–2033.",
                        "27 oktober 2023: de datum ging van 2027 naar 2030",
                        "https://www.example.org/2024-12-10")
                .doesNotContain(" style=", "<script");
        assertThat(web.get(path + "?from=onzin").statusCode()).isEqualTo(400);
        assertThat(web.get(path + "?from=2.0").statusCode()).isEqualTo(404);
        assertThat(web.get("/items/niets/date-moves").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=onzin", "?to=@99999", "?effectiveTo=x", "?colour=red", "?from=2.0"})
    void betweenPointsThatCannotBeReadAreAProblem(String query) {
        HttpResponse<String> answer = web.get(GRID + query);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static List<String> sentences(JsonNode moves, String part) {
        return moves.get("nodes")
                .valueStream()
                .filter(node -> node.get("part").asString().equals(part))
                .map(node -> node.get("sentence").asString())
                .toList();
    }

    private static List<String> links(JsonNode moves) {
        return moves.get("edges")
                .valueStream()
                .map(edge -> edge.get("link").asString())
                .toList();
    }
}
