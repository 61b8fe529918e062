package nl.routekaart.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.read.RealHistory;
import nl.routekaart.read.WebHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplaysTest {

    private static final String GRID = "/api/v1/replays/items/" + RealHistory.GRID;
    private static final String BOOKMARKS = "/api/v1/replays/bookmarks";

    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse();
    }

    @AfterAll
    static void close() {
        web.close();
    }

    @Nested
    class OfAnItem {

        @Test
        void tellsStepByStepWhatHappenedWhatChangedAndHowItThenRead() {
            List<JsonNode> steps = walk(GRID, "next");

            assertThat(steps.stream()
                            .map(step -> step.at("/event/name").asString())
                            .toList())
                    .containsExactly(
                            "item.registered",
                            "item.placed",
                            "item.assigned",
                            "item.rescheduled",
                            "item.rescheduled",
                            "item.rescheduled");
            JsonNode last = steps.getLast();
            assertThat(last.at("/changes/0/field").asString()).isEqualTo("delayReason");
            assertThat(last.at("/changes/1/before/date").asString()).isEqualTo("2030");
            assertThat(last.at("/changes/1/after/date").asString()).isEqualTo("2031/2033");
            assertThat(last.at("/event/reason").asString()).isEqualTo("uitrol duurt langer");
            assertThat(last.at("/event/source").asString()).contains("2024-12-10");
            assertThat(steps.get(4).at("/state/planned/value/date").asString()).isEqualTo("2030");
            assertThat(steps.get(2).at("/state/planned").isMissingNode()).isTrue();
        }

        @Test
        void goesBackTheSameWay() {
            List<JsonNode> there = walk(GRID, "next");
            JsonNode newest = web.json(web.json(GRID).at("/links/last").asString());

            assertThat(newest.at("/steps/0")).isEqualTo(there.getLast());
            List<JsonNode> back = walk(web.json(GRID).at("/links/last").asString(), "previous");
            assertThat(back.reversed()).isEqualTo(there);
        }

        @Test
        void goesOnToTheNextEventOfAKind() {
            assertThat(walk(GRID + "?kind=item.rescheduled", "next")).hasSize(3);
            JsonNode first = web.json(GRID + "?kind=item.rescheduled");
            assertThat(first.at("/links/previous").isMissingNode()).isTrue();
            JsonNode second = web.json(first.at("/links/next").asString());
            assertThat(second.at("/steps/0/state/planned/value/date").asString())
                    .isEqualTo("2030");
        }

        @Test
        void jumpsToAPositionADayAndAVersion() {
            long second =
                    web.json(GRID + "?limit=2").at("/steps/1/event/position").asLong();

            assertThat(position(GRID + "?at=@" + second)).isEqualTo(second);
            assertThat(position(GRID + "?at=@" + (second - 1))).isEqualTo(second - 1);
            assertThat(web.json(GRID + "?at=2026-11-23")
                            .at("/steps/0/state/planned/value/date")
                            .asString())
                    .isEqualTo("2031/2033");
            assertThat(web.json(GRID + "?at=1.0")
                            .at("/steps/0/state/planned/value/date")
                            .asString())
                    .isEqualTo("2027");
            assertThat(position(GRID + "?at=2020-01-01")).isEqualTo(position(GRID));
        }

        @Test
        void tellsTheStateThatHeldOnADay() {
            String last =
                    web.json(GRID + "?effectiveOn=2023-12-01").at("/links/last").asString();

            assertThat(web.json(last).at("/steps/0/state/planned/value/date").asString())
                    .isEqualTo("2030");
        }
    }

    @Test
    void ofTheRoadmapTellsEveryEvent() {
        assertThat(walk("/api/v1/replays/roadmap?limit=7", "next")).hasSize((int) web.head());
    }

    @Test
    void ofAVersionTellsItsSignOffsToo() {
        assertThat(walk("/api/v1/replays/versions/1.0", "next").stream()
                        .map(step -> step.at("/event/name").asString())
                        .toList())
                .containsExactly("version.frozen", "consent.asked", "consent.given");
    }

    @Test
    void ofAPartyTellsWhatWasAskedOfItAndWhatItDid() {
        assertThat(walk("/api/v1/replays/parties/stuurgroep-npvi", "next").stream()
                        .map(step -> step.at("/event/name").asString())
                        .toList())
                .containsExactly("party.registered", "consent.asked", "consent.given");
        assertThat(walk("/api/v1/replays/parties/gasunie?limit=100", "next")).hasSize((int) web.head());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items/niets",
                "parties/niets",
                "versions/9.9",
                "versions/onzin",
                "roadmap?kind=onzin",
                "roadmap?limit=0",
                "roadmap?limit=101",
                "roadmap?cursor=onzin",
                "roadmap?cursor=WyJYIiwiMSJd",
                "roadmap?at=@99999",
                "roadmap?at=2023-02-30",
                "roadmap?at=2999-01-01",
                "roadmap?effectiveOn=morgen",
                "roadmap?colour=red"
            })
    void whatCannotBeReadIsAProblem(String path) {
        HttpResponse<String> answer = web.get("/api/v1/replays/" + path);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Nested
    class ABookmark {

        @Test
        void isKeptExportedAndDeleted() {
            String auditor = "auditor";
            HttpResponse<String> kept =
                    web.post(BOOKMARKS, "{\"position\": 3, \"note\": \"vraag\\nhiernaar\"}", WebHouse.ROLE, auditor);
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
            String place = kept.headers().firstValue("Location").orElseThrow();

            assertThat(web.get(place, WebHouse.ROLE, auditor).body()).contains("\"roadmap\"", "vraag\\nhiernaar");
            assertThat(web.get(BOOKMARKS + "/exports", WebHouse.ROLE, auditor)
                            .body()
                            .lines())
                    .hasSize(1);
            assertThat(web.post(place + "/deletions", "", WebHouse.ROLE, auditor)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(web.get(place, WebHouse.ROLE, auditor).statusCode()).isEqualTo(404);
            assertThat(web.post(BOOKMARKS + "/deletions", "", WebHouse.ROLE, auditor)
                            .body())
                    .contains("\"deleted\":0");
        }

        @ParameterizedTest
        @ValueSource(strings = {"secretariat", "partner", "reader"})
        void isForAuditors(String role) {
            assertThat(web.get(BOOKMARKS, WebHouse.ROLE, role).statusCode()).isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "[]",
                    "{",
                    "{\"position\": 0}",
                    "{\"position\": 1.5}",
                    "{\"position\": \"1\"}",
                    "{\"position\": 99999}",
                    "{\"position\": 1, \"about\": \"x\"}",
                    "{\"position\": 1, \"about\": []}",
                    "{\"position\": 1, \"note\": {}}",
                    "{\"position\": 1, \"note\": \"\\u0000\"}",
                    "{\"position\": 1, \"note\": \"\\ud800\"}",
                    "{\"position\": 1, \"colour\": \"red\"}"
                })
        void thatCannotBeReadIsAProblem(String body) {
            HttpResponse<String> answer = web.post(BOOKMARKS, body, WebHouse.ROLE, "auditor");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(JsonMapper.shared().readTree(answer.body()).get("detail").asString())
                    .isNotBlank();
        }
    }

    private static long position(String path) {
        return web.json(path).at("/steps/0/event/position").asLong();
    }

    /** All steps along one of the links. */
    private static List<JsonNode> walk(String from, String link) {
        List<JsonNode> steps = new ArrayList<>();
        String path = from;
        while (path != null) {
            JsonNode part = web.json(path);
            part.get("steps").forEach(steps::add);
            path = part.at("/links/" + link).asString(null);
        }
        return steps;
    }
}
