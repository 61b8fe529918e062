package nl.routekaart.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nl.routekaart.read.RealHistory;
import nl.routekaart.read.WebHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class WrittenDaysTest {

    @ParameterizedTest
    @CsvSource({
        "13-07-2023, 2023-07-13",
        "3-7-2023, 2023-07-03",
        "13 juli 2023, 2023-07-13",
        "13 JULI 2023, 2023-07-13",
        "1 mrt. 2024, 2024-03-01",
        "1 mei 2024, 2024-05-01",
        "29 februari 2024, 2024-02-29",
        "13 July 2023, 2023-07-13",
        "2 oct 2023, 2023-10-02",
        "2023-07-13, 2023-07-13"
    })
    void aDayIsReadAsPeopleWriteIt(String written, String day) {
        assertThat(WrittenDays.iso(written)).isEqualTo(day);
        assertThat(WrittenDays.read(written)).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31-02-2023",
                "29 februari 2023",
                "13/07/2023",
                "07/04/2023",
                "13-07-23",
                "juli 2023",
                "1.0",
                "@12",
                "0-1-2023",
                "1 gisteren 2023",
                "2023-07-13T12:00:00Z",
                ""
            })
    void whatIsNoDayStaysAsItWasGiven(String written) {
        assertThat(WrittenDays.iso(written)).isEqualTo(written);
    }

    @Test
    void aMonthBeginsAPeriodOnItsFirstDayAndEndsItOnItsLast() {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        given.add("effectiveFrom", "juli 2023");
        given.add("effectiveUntil", "2024-02");
        given.add("recordedUntil", "februari 2023");
        given.add("effectiveOn", "juli 2023");
        given.add("q", "13 juli 2023");

        assertThat(WrittenDays.in(given).toSingleValueMap())
                .containsEntry("effectiveFrom", "2023-07-01")
                .containsEntry("effectiveUntil", "2024-02-29")
                .containsEntry("recordedUntil", "2023-02-28")
                .containsEntry("effectiveOn", "juli 2023")
                .containsEntry("q", "13 juli 2023");
    }

    @Nested
    class OnAPage {

        private static WebHouse web;

        @BeforeAll
        static void open() {
            web = new WebHouse();
        }

        @AfterAll
        static void close() {
            web.close();
        }

        @ParameterizedTest
        @ValueSource(strings = {"13-07-2023", "13 juli 2023", "13 July 2023", "2023-07-13"})
        void aDayIsReadWhereverOneIsAskedFor(String day) {
            String grid = RealHistory.GRID.toString();
            assertThat(page("/?effectiveOn=", day).body()).contains("dit gold op 13 juli 2023");
            assertThat(page("/items/" + grid + "?effectiveOn=", day).body()).contains("dit gold op 13 juli 2023");
            assertThat(page("/hindsight?known=1.0&about=", day).body())
                    .contains("anders wordt gezegd over 13 juli 2023");
            for (String field : new String[] {
                "/?moment=",
                "/items/" + grid + "?at=",
                "/items/" + grid + "/date-moves?to=",
                "/differences?to=",
                "/hindsight?about=2023-07-12&known=",
                "/replays/items/" + grid + "?at=",
                "/replays/items/" + grid + "?effectiveOn=",
                "/replays/items/" + grid + "?after=0&effectiveFrom=",
                "/audit?recordedFrom=",
                "/audit?effectiveUntil="
            }) {
                HttpResponse<String> page = page(field, day);
                assertThat(page.statusCode()).as(field).isNotEqualTo(400);
                assertThat(page.body()).as(field).doesNotContain("kon niet worden getoond");
            }
        }

        @Test
        void aMonthIsReadWhereAPeriodBeginsOrEnds() {
            String inJuly = page("/audit?effectiveFrom=2023-07-01&effectiveUntil=", "2023-07-31")
                    .body();

            assertThat(page("/audit?effectiveFrom=juli+2023&effectiveUntil=", "juli 2023")
                            .body())
                    .contains(inJuly.substring(inJuly.indexOf("<p class=\"rk-looking\""), inJuly.indexOf("</ol>")));
        }

        @ParameterizedTest
        @CsvSource({
            "/?effectiveOn=, “gisteren” is geen dag. Schrijf een dag als 13-07-2023",
            "/?moment=, “gisteren” is geen punt in de tijd. Schrijf een versie (1.0)",
            "/audit?effectiveFrom=, “gisteren” is geen dag en geen maand.",
            "/audit?recordedUntil=, “gisteren” is geen dag&#44; geen maand en geen tijdstip.",
            "/hindsight?about=, “gisteren” is geen dag. Schrijf een dag als 13-07-2023",
            "/replays/roadmap?effectiveOn=, “gisteren” is geen dag. Schrijf een dag als 13-07-2023",
            "/?lang=en&effectiveOn=, “gisteren” is not a day. Write a day as 13-07-2023 (day first)"
        })
        void whatIsNoneIsToldWithHowOneIsWritten(String field, String words) {
            HttpResponse<String> page = page(field, "gisteren");

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains(words.replace("&#44;", ","));
        }

        @Test
        void programsWriteAsTheStandardSaysAndAreToldSo() {
            HttpResponse<String> answer = page("/api/v1/items?effectiveOn=", "13-07-2023");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("ISO 8601", "2023-07-13");
        }

        private static HttpResponse<String> page(String path, String given) {
            return web.get(path + URLEncoder.encode(given, StandardCharsets.UTF_8));
        }
    }
}
