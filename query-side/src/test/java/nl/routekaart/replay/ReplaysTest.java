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
import org.junit.jupiter.params.provider.CsvSource;
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
        void jumpsToTheNextStepThatIsEffectiveOnADayOrLaterAndGoesOnThroughAllFromThere() {
            JsonNode jumped = web.json(GRID + "?effectiveFrom=2023-10-27");

            assertThat(jumped.at("/steps/0/event/effective").asString()).isEqualTo("2023-10-27");
            assertThat(web.json(GRID + "?effectiveFrom=2023-10-28")
                            .at("/steps/0/event/effective")
                            .asString())
                    .isEqualTo("2024-12-10");
            assertThat(position(GRID + "?effectiveFrom=2021-06-30")).isEqualTo(position(GRID));
            assertThat(position(GRID + "?effectiveFrom=2021-07-01"))
                    .isEqualTo(jumped.at("/steps/0/event/position").asLong());
            assertThat(web.json(GRID + "?effectiveFrom=2024-12-11").get("steps"))
                    .isEmpty();
            JsonNode all = web.json(jumped.at("/links/all").asString());
            assertThat(all.get("steps")).isEqualTo(jumped.get("steps"));
            assertThat(all.at("/links/all").isMissingNode()).isTrue();
            assertThat(walk(jumped.at("/links/all").asString(), "next")).hasSize(2);
        }

        @Test
        void goesByPositionAlsoWhereDaysGoBack() {
            List<JsonNode> found =
                    walk("/api/v1/replays/roadmap?effectiveFrom=2024-06-01&kind=item.rescheduled", "next");

            assertThat(found.stream()
                            .map(step -> step.at("/event/effective").asString())
                            .toList())
                    .containsExactly("2024-12-10", "2024-06-27", "2024-12-05", "2024-12-05");
        }

        @Test
        void tellsTheStateThatHeldOnADay() {
            String last =
                    web.json(GRID + "?effectiveOn=2023-12-01").at("/links/last").asString();

            assertThat(web.json(last).at("/steps/0/state/planned/value/date").asString())
                    .isEqualTo("2030");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "party=gasunie, party.registered",
        "body=stuurgroep-npvi, party.registered",
        "body=stuurgroep-npvi&kind=consent.given, consent.given",
        "actor=secretariat&kind=item.split, item.split",
        "body=stuurgroep-npvi&party=gasunie&actor=secretariat&effectiveFrom=2023-07-04, consent.given"
    })
    void jumpsToTheNextEventOfAPartyABodyOrAnAccount(String wanted, String kind) {
        assertThat(web.json("/api/v1/replays/roadmap?" + wanted)
                        .at("/steps/0/event/name")
                        .asString())
                .isEqualTo(kind);
    }

    @Test
    void ofAVersionGoesOnToWhatABodyHasToDoWith() {
        assertThat(walk("/api/v1/replays/versions/1.0?body=stuurgroep-npvi", "next").stream()
                        .map(step -> step.at("/event/name").asString())
                        .toList())
                .containsExactly("consent.asked", "consent.given");
        assertThat(walk("/api/v1/replays/parties/stuurgroep-npvi?actor=nobody", "next"))
                .isEmpty();
    }

    @Test
    void tellsEachStepInTheSentenceOfTheAuditTrail() {
        JsonNode step = web.json(GRID + "?kind=item.rescheduled&effectiveFrom=2024-12-10")
                .get("steps")
                .get(0);

        JsonNode entry = web.json("/api/v1/audit-entries?from=" + step.at("/event/position") + "&until="
                        + step.at("/event/position"))
                .at("/items/0");
        assertThat(step.get("sentence")).isEqualTo(entry.get("sentence"));
        assertThat(step.at("/sentence/nl").asString())
                .contains("Landelijk waterstofnetwerk gereed", "uitrol duurt langer");
        assertThat(step.at("/sentence/en").asString()).contains("2031–2033", "2030", "too ambitious");
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
                "roadmap?effectiveOn=%2B999999999-12-31",
                "roadmap?effectiveOn=-999999999-01-01",
                "roadmap?effectiveFrom=%2B999999999-12-31",
                "roadmap?effectiveFrom=2023-02-30",
                "roadmap?actor=a%00b",
                "roadmap?party=a%00b",
                "roadmap?body=niets",
                "roadmap?party=gasunie&party=tennet",
                "roadmap?cursor=WyJBRlRFUiIsIi0xIl0",
                "roadmap?cursor=WyJBRlRFUiIsIjkyMjMzNzIwMzY4NTQ3NzU4MDciXQ",
                "roadmap?cursor=W251bGwsbnVsbF0",
                "roadmap?at=@-1",
                "roadmap?at=@9223372036854775807",
                "roadmap?at=a%00b",
                "roadmap?at=-999999999-01-01T00:00:00Z",
                "roadmap?at=%2B999999999-01-01T00:00:00Z",
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

        @Test
        void isShownToNoOtherAuditorAndDeletedByNoOther() {
            HttpResponse<String> kept =
                    web.post(BOOKMARKS, "{\"position\": 2}", WebHouse.ROLE, "auditor", WebHouse.ACCOUNT, "auditor-1");
            String place = kept.headers().firstValue("Location").orElseThrow();
            String[] other = {WebHouse.ROLE, "auditor", WebHouse.ACCOUNT, "auditor-2"};

            assertThat(web.get(place, other).statusCode()).isEqualTo(404);
            assertThat(web.json(BOOKMARKS, other).get("items")).isEmpty();
            assertThat(web.get(BOOKMARKS + "/exports", other).body()).isEmpty();
            assertThat(web.post(place + "/deletions", "", other).statusCode()).isEqualTo(404);
            assertThat(web.post(BOOKMARKS + "/deletions", "", other).body()).contains("\"deleted\":0");
            assertThat(web.get(place, WebHouse.ROLE, "auditor", WebHouse.ACCOUNT, "auditor-1")
                            .statusCode())
                    .isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"secretariat", "partner", "reader", "operator"})
        void ofAnotherIsForNobodyElse(String role) {
            String place = web.post(BOOKMARKS, "{\"position\": 2}", WebHouse.ROLE, "auditor")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();

            assertThat(web.get(place, WebHouse.ROLE, role).statusCode()).isEqualTo(403);
            assertThat(web.get(BOOKMARKS + "/exports", WebHouse.ROLE, role).statusCode())
                    .isEqualTo(403);
            assertThat(web.post(place + "/deletions", "", WebHouse.ROLE, role).statusCode())
                    .isEqualTo(403);
        }

        @Test
        void hasANoteOfFourThousandCharactersAndNoMore() {
            assertThat(noted("é".repeat(4000)).statusCode()).isEqualTo(201);
            assertThat(noted("a".repeat(10_000)).statusCode()).isEqualTo(400);
            assertThat(noted("[".repeat(100_000)).statusCode()).isEqualTo(400);
            assertThat(web.post(BOOKMARKS, "{\"position\": " + "[".repeat(100_000), WebHouse.ROLE, "auditor")
                            .statusCode())
                    .isEqualTo(400);
        }

        private static HttpResponse<String> noted(String note) {
            return web.post(BOOKMARKS, "{\"position\": 1, \"note\": \"" + note + "\"}", WebHouse.ROLE, "auditor");
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
                    "{\"position\": 99999999999999999999}",
                    "{\"position\": 1e3}",
                    "{\"position\": null}",
                    "{\"position\": 1, \"note\": \"\\u001b[2J\"}",
                    "{\"position\": 1, \"note\": \"\\u202e\"}",
                    "{\"position\": 1, \"about\": \"items/\\u0000\"}",
                    "{\"position\": 1, \"about\": 7}",
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
