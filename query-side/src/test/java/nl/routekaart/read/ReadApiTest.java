package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadApiTest {

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
    class AtAnyPoint {

        @Test
        void nowTheGridIsPlannedFor2031To2033() {
            assertThat(planned("/api/v1/items?q=waterstofnetwerk")).containsExactly("2031/2033");
        }

        @Test
        void inVersion10ItWasPlannedFor2027AndTheAnswerSaysThatTheVersionWasReconstructed() {
            assertThat(planned("/api/v1/items?q=waterstofnetwerk&at=1.0")).containsExactly("2027");
            assertThat(web.json("/api/v1/items?at=1.0").get("remark").asString())
                    .isEqualTo(RealHistory.REMARK);
        }

        @Test
        void theSignatureWasExpectedOn12JulyAndGivenOn14July() {
            String item = "/api/v1/items/" + RealHistory.ANQORE + "?effectiveOn=";

            assertThat(state(item + "2023-07-12")).isEqualTo("eop-in-preparation");
            assertThat(state(item + "2023-07-14")).isEqualTo("eop-signed");
        }

        @Test
        void aPositionAndAnInstantArePointsToo() {
            assertThat(web.json("/api/v1/items?at=@5").get("total").intValue()).isEqualTo(1);
            assertThat(web.json("/api/v1/items?at=2026-11-23T12:00:00Z")
                            .get("total")
                            .intValue())
                    .isEqualTo(6);
        }

        @Test
        void aSnapshotHoldsWhatWasThereAtTheFreeze() {
            JsonNode snapshot = web.json("/api/v1/versions/1.0/snapshot");

            assertThat(snapshot.get("total").intValue()).isEqualTo(4);
            assertThat(snapshot.get("remark").asString()).isEqualTo(RealHistory.REMARK);
        }

        @Test
        void differencesTellWhichDatesMovedFirst() {
            JsonNode differences =
                    web.json("/api/v1/differences?from=1.0&subject=item").get("items");

            assertThat(differences.get(0).get("kind").asString()).isEqualTo("moved");
            assertThat(differences.get(0).get("before").get("value").get("date").asString())
                    .isEqualTo("2028");
            assertThat(differences.get(0).get("events").size()).isPositive();
        }
    }

    @Nested
    class OneItem {

        @Test
        void tellsWhatWasAgreedBesideWhatIsReported() {
            JsonNode grid = web.json("/api/v1/items/" + RealHistory.GRID);

            assertThat(grid.at("/fields/planned/value/date").asString()).isEqualTo("2031/2033");
            assertThat(grid.at("/fields/planned/source").asString()).contains("2024-12-10");
            assertThat(grid.at("/fields/planned/certainty").asString()).isEqualTo("A");
            assertThat(grid.at("/agreed/version").asString()).isEqualTo("1.0");
            assertThat(grid.at("/agreed/fields/planned/value/date").asString()).isEqualTo("2027");
            assertThat(grid.at("/agreed/remark").asString()).isEqualTo(RealHistory.REMARK);
            assertThat(grid.get("names").get(RealHistory.GASUNIE.toString()).asString())
                    .isEqualTo("Gasunie (Hynetwork)");
        }

        @Test
        void tellsIntoWhatItWasSplit() {
            List<String> titles = new ArrayList<>();
            web.json("/api/v1/items/" + RealHistory.CORRIDOR)
                    .get("splitInto")
                    .forEach(part -> titles.add(part.get("title").asString()));

            assertThat(titles).containsExactly("DRC waterstofleiding in bedrijf", "DRC CO2-leiding in bedrijf");
        }

        @Test
        void tellsWhatMayFollow() {
            JsonNode next = web.json("/api/v1/items/" + RealHistory.ANQORE).get("nextStates");

            assertThat(next.size()).isPositive();
            assertThat(next.get(0).get("state").asString()).isNotBlank();
        }

        @Test
        void isNotSentAgainToWhoHasIt() {
            String path = "/api/v1/items/" + RealHistory.GRID;
            HttpResponse<String> answer = web.get(path);
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = web.get(path, "If-None-Match", tag);

            assertThat(tag).isEqualTo("\"5\"");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue(Answers.POSITION)).contains(Long.toString(web.head()));
        }

        @Test
        void tellsItsWayInOrderWithReasonAndSource() {
            JsonNode chain = web.json("/api/v1/items/" + RealHistory.GRID + "/history?field=planned")
                    .get("items");

            assertThat(chain.valueStream()
                            .map(one -> one.at("/from/date").asString("-") + " > "
                                    + one.at("/to/date").asString())
                            .toList())
                    .containsExactly("- > 2027", "2027 > 2030", "2030 > 2031/2033");
            assertThat(chain.get(2).at("/event/reason").asString()).isEqualTo("uitrol duurt langer");
            assertThat(chain.get(2).at("/event/source").asString()).contains("2024-12-10");
            assertThat(chain.get(2).at("/event/partyName").asString()).isEqualTo("Gasunie (Hynetwork)");
            assertThat(chain.get(2).get("effective").asString()).isEqualTo("2024-12-10");
            assertThat(chain.get(2).at("/event/recordedAt").asString()).isEqualTo("2026-11-23T12:00:00Z");
        }

        @ParameterizedTest
        @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "niets", "%3Cscript%3E"})
        void thatIsNotThereIsNotFound(String id) {
            HttpResponse<String> answer = web.get("/api/v1/items/" + id);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(problem(answer).get("type").asString()).isEqualTo("/problems/not-registered");
        }
    }

    @Nested
    class SignOffs {

        @Test
        void tellWhoseTheyAreOfWhatAndUnderWhichCabinet() {
            JsonNode found = web.json("/api/v1/consents?progress=given&touching=" + RealHistory.NPVI)
                    .get("items");

            assertThat(found.size()).isEqualTo(1);
            JsonNode consent = found.get(0);
            assertThat(consent.at("/target/name").asString()).isEqualTo("1.0");
            assertThat(consent.at("/fields/cabinet/value/status").asString()).isEqualTo("full");
            assertThat(consent.at("/names/" + RealHistory.NPVI).asString()).isEqualTo("Stuurgroep NPVI");
            assertThat(consent.at("/fields/manner/value").asString()).isEqualTo("attributed");
            assertThat(consent.has("lapsed")).isFalse();
        }

        @Test
        void areReadAtAnyPointAndByThemselves() {
            String path = "/api/v1/consents/" + RealHistory.CONSENT;

            assertThat(state(path)).isEqualTo("given");
            assertThat(state(path + "?effectiveOn=2023-07-03")).isEqualTo("asked");
            assertThat(web.get(path + "?at=1.0").statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class Lists {

        @Test
        void areReadPageByPageByTheirLink() {
            List<String> titles = new ArrayList<>();
            String path = "/api/v1/items?limit=2&cluster=rotterdam-moerdijk,national";
            while (path != null) {
                JsonNode page = web.json(path);
                page.get("items")
                        .forEach(item ->
                                titles.add(item.at("/fields/title/value").asString()));
                path = page.has("next") ? page.get("next").asString() : null;
            }

            assertThat(titles).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        }

        @Test
        void areFilteredByKindAndState() {
            assertThat(web.json("/api/v1/items?kind=tailor-made-agreement&progress=eop-signed")
                            .get("total")
                            .intValue())
                    .isEqualTo(1);
            assertThat(web.json("/api/v1/items?owner=" + RealHistory.GASUNIE + "&chain=transport-and-storage")
                            .get("total")
                            .intValue())
                    .isEqualTo(6);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "parties",
                    "dependencies",
                    "figures",
                    "cabinets",
                    "consents",
                    "versions",
                    "documents",
                    "audit-entries",
                    "life-cycles",
                    "authority"
                })
        void carryThePositionAndTheVersionOfTheApiOnce(String list) {
            HttpResponse<String> answer = web.get("/api/v1/" + list);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues(Answers.POSITION)).containsExactly(Long.toString(web.head()));
            assertThat(answer.headers().allValues("API-Version")).hasSize(1);
        }

        @Test
        void ofTheAuditTrailBeginWithTheNewest() {
            JsonNode newest =
                    web.json("/api/v1/audit-entries?limit=1").get("items").get(0);

            assertThat(newest.at("/event/position").longValue()).isEqualTo(web.head());
            assertThat(newest.at("/event/name").asString()).isEqualTo("item.split");
            assertThat(newest.get("changes").size()).isPositive();
        }
    }

    @Nested
    class WhatIsWrong {

        @Test
        void isToldAllAtOnceInTheLanguageAskedFor() {
            String path = "/api/v1/items?kind=x&owner=y&limit=0&effectiveOn=gisteren&colour=red&q=a&q=b";
            HttpResponse<String> dutch = web.get(path);
            HttpResponse<String> english = web.get(path, "Accept-Language", "en-GB, nl;q=0.5");

            assertThat(dutch.statusCode()).isEqualTo(400);
            assertThat(dutch.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(problem(dutch).get("type").asString()).isEqualTo("/problems/input-invalid");
            assertThat(problem(dutch)
                            .get("errors")
                            .valueStream()
                            .map(error -> error.get("pointer").asString())
                            .toList())
                    .containsExactlyInAnyOrder("kind", "owner", "limit", "effectiveOn", "colour", "q");
            assertThat(dutch.body()).contains("geen dag");
            assertThat(english.body()).contains("is not a day");
            assertThat(english.headers().firstValue("Content-Language")).contains("en");
        }

        @ParameterizedTest
        @ValueSource(strings = {"at=9.9", "at=@99999", "at=morgen", "at=2999-01-01T00:00:00Z", "cursor=onzin"})
        void inAPointOrAPlaceIsRefused(String parameter) {
            HttpResponse<String> answer = web.get("/api/v1/items?" + parameter);

            assertThat(answer.statusCode()).isBetween(400, 404);
            assertThat(problem(answer).get("detail").asString()).isNotBlank();
        }
    }

    private static List<String> planned(String path) {
        return web.json(path)
                .get("items")
                .valueStream()
                .map(item -> item.at("/fields/planned/value/date").asString())
                .toList();
    }

    private static String state(String path) {
        return web.json(path).at("/fields/progress/value/state").asString();
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
