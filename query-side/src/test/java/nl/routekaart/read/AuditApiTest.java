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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail over HTTP. */
class AuditApiTest {

    private static final String TRAIL = "/api/v1/audit-entries";
    private static final String EXPORTS = "/api/v1/audit-exports/audit-entries.";
    private static final String[] AUDITOR = {WebHouse.ROLE, "auditor"};

    @SuppressWarnings("NullAway.Init")
    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse();
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static List<JsonNode> entries(String query) {
        List<JsonNode> entries = new ArrayList<>();
        web.json(TRAIL + query).get("items").forEach(entries::add);
        return entries;
    }

    private static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Nested
    class AnEntry {

        @Test
        void tellsWhoWhenWhyAndWhatChangedInWordsToo() {
            JsonNode moved = entries("?name=item.rescheduled&subjectId=" + RealHistory.GRID)
                    .getFirst();

            assertThat(moved.at("/sentence/nl").asString())
                    .startsWith(
                            "Op 10 december 2024 is de planning van het agendapunt “Landelijk waterstofnetwerk gereed”"
                                    + " gewijzigd van 2030 in 2031 tot en met 2033")
                    .contains("Vastgelegd op", "“uitrol duurt langer”");
            assertThat(moved.at("/sentence/en").asString())
                    .startsWith("On 10 December 2024, the planning of the agenda item")
                    .contains("this is planned and has not been done");
            assertThat(moved.at("/subjectName/nl").asString()).contains("Landelijk waterstofnetwerk gereed");
            assertThat(moved.at("/changes/0/field").asString()).isNotEmpty();
            assertThat(moved.at("/event/effective").asString()).isEqualTo("2024-12-10");
        }

        @Test
        void ofAnAttributedConsentSaysThatItIsToNoContent() {
            JsonNode consent = entries("?name=consent.given").getFirst();

            assertThat(consent.at("/sentence/nl").asString())
                    .startsWith("Op 4 juli 2023 heeft Stuurgroep NPVI volgens de bron ingestemd met versie 1.0")
                    .contains("niet geldt als instemming met een bepaalde inhoud")
                    .doesNotContain("vingerafdruk");
        }
    }

    @Nested
    class Filters {

        @ParameterizedTest
        @CsvSource({
            "?version=1.0, version.frozen consent.asked consent.given",
            "?body=stuurgroep-npvi, party.registered consent.asked consent.given",
            "?body=stuurgroep-npvi&name=consent.asked, consent.asked",
            "?subject=version, version.frozen",
            "?name=item.split, item.split",
            "?version=1.0&body=stuurgroep-npvi&q=beslisnota, consent.asked consent.given"
        })
        void findWhatTheyAskFor(String query, String names) {
            List<String> found = entries(query).reversed().stream()
                    .map(entry -> entry.at("/event/name").asString())
                    .toList();

            assertThat(found).containsExactlyInAnyOrder(names.split(" "));
        }

        @Test
        void byBothTimesHoldTogether() {
            assertThat(entries("?effectiveFrom=2023-07-13&effectiveUntil=2023-07-13"))
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.at("/event/name").asString()).isEqualTo("item.progressed"));
            long all = entries("?limit=1000").size();
            assertThat(entries("?limit=1000&recordedFrom=2000-01-01")).hasSize((int) all);
            assertThat(entries("?recordedUntil=2000-01-01")).isEmpty();
        }

        @Test
        void findAnItemWhereAnotherNamesIt() {
            assertThat(entries("?concerning=" + RealHistory.HYDROGEN_PIPE))
                    .extracting(entry -> entry.at("/event/name").asString())
                    .contains("item.split", "item.registered");
        }

        @Test
        void thatAreWrongAreToldAllAtOnce() {
            HttpResponse<String> answer = web.get(TRAIL
                    + "?subjectId=x&party=niemand&body=ook-niet&name=item.gone&version=9.9&recordedFrom=gisteren"
                    + "&effectiveUntil=morgen&from=-1&limit=0&colour=red");

            assertThat(answer.statusCode()).isEqualTo(400);
            JsonNode errors = read(answer.body()).get("errors");
            assertThat(errors.size()).isEqualTo(10);
            for (JsonNode error : errors) {
                assertThat(error.get("detail").asString()).as(error.toString()).isNotBlank();
            }
        }

        @Test
        void thatContradictThemselvesAreToldAllAtOnceToo() {
            String wrong = "from=9&until=8&recordedFrom=2024-02-01&recordedUntil=2024-01-01&effectiveFrom=2023-07-05"
                    + "&effectiveUntil=2023-07-04&subject=version&name=item.split&actor=a%00b&q=%00&body=n%00";

            for (String path : List.of(
                    TRAIL + "?cursor=WyIwIl0&limit=1001&" + wrong, EXPORTS + "csv?after=7&upTo=6&limit=0&" + wrong)) {
                HttpResponse<String> answer = web.get(path, AUDITOR);

                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                List<String> fields = new ArrayList<>();
                read(answer.body()).get("errors").forEach(error -> {
                    assertThat(error.get("detail").asString()).isNotBlank().doesNotContain("{");
                    fields.add(error.get("pointer").asString());
                });
                assertThat(fields)
                        .hasSize(9)
                        .contains("until", "recordedUntil", "effectiveUntil", "name", "actor", "q", "body", "limit")
                        .containsAnyOf("cursor", "upTo");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "cursor=x",
                    "cursor=WyItMSJd",
                    "cursor=WyIxIiwiMiJd",
                    "cursor=bnVsbA",
                    "cursor=W251bGxd",
                    "effectiveFrom=%2B999999999-12-31",
                    "effectiveUntil=-0001-01-01",
                    "effectiveFrom=2023-02-30",
                    "recordedFrom=-999999999-01-01T00:00:00Z",
                    "recordedUntil=%2B999999999-12-31T00:00:00Z",
                    "recordedFrom=2023-07-04T25:00:00Z",
                    "limit=1e3",
                    "limit=99999999999999999999",
                    "from=0x10",
                    "name=item.gone",
                    "subject=planet",
                    "commandId=1",
                    "from=1&from=2"
                })
        void thatAreWrongAloneAreToldByName(String query) {
            HttpResponse<String> answer = web.get(TRAIL + "?" + query);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(read(answer.body()).at("/errors/0/pointer").asString()).isEqualTo(query.replaceAll("=.*", ""));
        }

        @Test
        void pageThroughEverythingOnceWithoutCounting() {
            List<Long> positions = new ArrayList<>();
            String next = TRAIL + "?limit=7&subject=item";
            while (next != null) {
                JsonNode page = web.json(next);
                assertThat(page.has("total")).isFalse();
                page.get("items")
                        .forEach(entry -> positions.add(entry.get("position").longValue()));
                next = page.path("next").asString(null);
            }

            assertThat(positions).doesNotHaveDuplicates().hasSizeGreaterThan(20);
            assertThat(positions).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        }
    }

    @Nested
    class AnExport {

        @Test
        void isForWhoSignsIn() {
            assertThat(web.get(EXPORTS + "ndjson").statusCode()).isEqualTo(401);
            assertThat(web.get("/api/v1/audit-exports/alles.xls", AUDITOR).statusCode())
                    .isEqualTo(404);
            assertThat(web.get(EXPORTS + "csv?party=niemand", AUDITOR).statusCode())
                    .isEqualTo(400);
        }

        @Test
        void isRecordedBeforeItsFirstLineAndSeenInTheTrail() {
            long head = web.head();

            HttpResponse<String> answer = web.get(EXPORTS + "ndjson?name=item.rescheduled", AUDITOR);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
            List<String> lines = answer.body().lines().toList();
            JsonNode end = read(lines.getLast()).get("end");
            assertThat(end.get("entries").intValue()).isEqualTo(lines.size() - 1);
            assertThat(end.get("upTo").longValue()).isEqualTo(head);
            assertThat(end.get("recordedAt").longValue()).isEqualTo(head + 1);
            assertThat(end.has("goOnAfter")).isFalse();
            web.settle();
            JsonNode told = entries("?name=installation.exported").getFirst();
            assertThat(told.get("position").longValue()).isEqualTo(head + 1);
            assertThat(told.at("/sentence/nl").asString())
                    .contains("Gasunie (Hynetwork) begonnen aan een export van de audittrail, in de vorm NDJSON,"
                            + " beperkt door een filter, over de posities na 0 tot en met " + head);
        }

        @Test
        void isNotTakenByAskingForItsHeadersOnly() {
            HttpResponse<String> taken = web.get(EXPORTS + "csv?limit=1", AUDITOR);
            long head = web.head();

            HttpResponse<String> answer = web.head(EXPORTS + "csv?name=item.rescheduled", AUDITOR);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .isEqualTo(taken.headers().firstValue("Content-Type"));
            assertThat(answer.body()).isEmpty();
            assertThat(web.head(EXPORTS + "csv").statusCode()).isEqualTo(401);
            assertThat(web.head(EXPORTS + "csv?party=niemand", AUDITOR).statusCode())
                    .isEqualTo(400);
            assertThat(web.head()).isEqualTo(head);
            web.settle();
        }

        @Test
        void isGivenAsAWholeAndRecordedWhateverPartOfItIsAskedFor() {
            long head = web.head();

            HttpResponse<String> answer = web.get(
                    EXPORTS + "ndjson?limit=3",
                    WebHouse.ROLE,
                    "auditor",
                    "Range",
                    "bytes=0-9",
                    "If-None-Match",
                    "*",
                    "If-Modified-Since",
                    "Tue, 24 Nov 2099 12:00:00 GMT");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Accept-Ranges")).contains("none");
            assertThat(answer.body().lines()).hasSize(4);
            assertThat(web.head()).isEqualTo(head + 1);
            web.settle();
        }

        @Test
        void goesOnWhereItsLastLineSays() {
            List<Long> positions = new ArrayList<>();
            long upTo = web.head();
            Long after = 0L;
            while (after != null) {
                List<String> lines = web.get(EXPORTS + "ndjson?limit=9&upTo=" + upTo + "&after=" + after, AUDITOR)
                        .body()
                        .lines()
                        .toList();
                lines.subList(0, lines.size() - 1)
                        .forEach(
                                line -> positions.add(read(line).get("position").longValue()));
                JsonNode goOn = read(lines.getLast()).at("/end/goOnAfter");
                after = goOn.isMissingNode() ? null : goOn.longValue();
                web.settle();
            }

            assertThat(positions).hasSize((int) upTo).isSorted().startsWith(1L).endsWith(upTo);
        }

        @Test
        void asATableHasBothSentencesAndNoFormulas() {
            HttpResponse<String> answer = web.get(EXPORTS + "csv?version=1.0", AUDITOR);

            List<String> rows = answer.body().lines().toList();
            assertThat(rows.getFirst())
                    .startsWith("\uFEFFrow,position,recordedAt")
                    .endsWith("sentenceNl,sentenceEn");
            assertThat(rows.get(1)).startsWith("entry,").contains("is versie 1.0 van de Routekaart bevroren");
            assertThat(rows.getLast()).startsWith("end,");
        }
    }
}
