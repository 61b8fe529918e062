package nl.routekaart.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.read.RealHistory;
import nl.routekaart.read.WebHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayPageTest {

    private static final String GRID = "/replays/items/" + RealHistory.GRID;

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
    void aHistoryIsChosenByWords() {
        String grid = "href=\"" + GRID + "\"";

        assertThat(web.get("/replays").body())
                .contains("<html lang=\"nl\"", "href=\"/replays/roadmap\"", "href=\"/replays/versions/1.0\"")
                .doesNotContain(grid);
        assertThat(web.get("/replays?what=item&q=waterstofnetwerk").body()).contains(grid);
        assertThat(web.get("/replays?what=party&q=gasunie").body())
                .contains("href=\"/replays/parties/" + RealHistory.GASUNIE + "\"");
        assertThat(web.get("/replays?q=bestaatniet&lang=en").body()).contains("Nothing was found");
    }

    @Nested
    class AStep {

        @Test
        void leadsToTheNextOneUntilTheLast() {
            List<String> pages = walk(GRID, "next");

            assertThat(pages).hasSize(6);
            assertThat(pages.getFirst())
                    .contains("op de agenda gezet", "<progress")
                    .doesNotContain("rel=\"prev\"");
            assertThat(pages.getLast())
                    .contains("2031–2033", "uitrol duurt langer", "2024-12-10", "href=\"/audit?from=")
                    .contains("href=\"/items/" + RealHistory.GRID + "?at=@");
            assertThat(walk(link(pages.getLast(), "prev").orElseThrow(), "prev"))
                    .hasSize(5);
        }

        @Test
        void tellsWhatChangedAndHowItThenStood() {
            String second = walk(GRID, "next").get(4);

            assertThat(second).contains("Wat er veranderde", "Zo stond het toen");
            assertThat(second.substring(second.indexOf("Zo stond het toen"))).contains("2030");
            assertThat(web.get(GRID + "?at=@99&effectiveOn=2023-12-01").statusCode())
                    .isEqualTo(400);
            assertThat(state(GRID + "?at=2026-11-23&effectiveOn=2023-12-01")).contains("2030");
        }

        @Test
        void isFoundByPositionDayAndVersion() {
            assertThat(state(GRID + "?at=1.0")).contains("2027");
            assertThat(state(GRID + "?at=2026-11-23")).contains("2031–2033");
            long last = position(GRID + "?at=2026-11-23");
            assertThat(position(GRID + "?at=" + last)).isEqualTo(last);
            assertThat(position(GRID + "?at=@" + (last - 1))).isLessThan(last);
        }

        @Test
        void leadsToTheNextOfAKind() {
            String first = web.get(GRID + "?after=0&kind=item.rescheduled").body();
            assertThat(first).contains("Toon weer alle stappen", "kind=item.rescheduled");
            assertThat(walk(GRID + "?after=0&kind=item.rescheduled", "next")).hasSize(3);

            assertThat(web.get(GRID + "?after=1&kind=item.withdrawn").body())
                    .contains("Verderop is er geen stap die hieraan voldoet");
        }

        @Test
        void leadsToTheNextThatIsEffectiveFromADay() {
            assertThat(state(GRID + "?after=0&effectiveFrom=2023-10-01")).contains("2030");
            assertThat(walk(GRID + "?after=0&effectiveFrom=2023-10-01", "next")).hasSize(2);
        }

        @Test
        void leadsToTheNextOfAPartyABodyOrAnAccount() {
            String first = web.get(GRID + "?after=0&party=gasunie").body();
            assertThat(first)
                    .contains("U ziet alleen wat door of namens Gasunie (Hynetwork) is gedaan.", "party=gasunie&amp;")
                    .contains("<label class=\"utrecht-form-label\" for=\"party\"", "value=\"gasunie\"");
            assertThat(walk(GRID + "?after=0&party=gasunie", "next")).hasSize(6);
            assertThat(walk("/replays/roadmap?after=0&body=stuurgroep-npvi", "next"))
                    .hasSize(web.json("/api/v1/replays/roadmap?limit=100&body=" + RealHistory.NPVI)
                            .get("steps")
                            .size())
                    .allSatisfy(page -> assertThat(page).contains("te maken heeft"));
            assertThat(walk(GRID + "?after=0&actor=secretariat&kind=item.rescheduled", "next"))
                    .hasSize(3);
            assertThat(web.get(GRID + "?after=0&actor=secretariat&lang=en").body())
                    .contains(
                            "You see only what the account secretariat recorded.", "Done by or for", "Has to do with");
        }

        @Test
        void isNotFoundForAPartyThatIsNotThere() {
            HttpResponse<String> page = web.get(GRID + "?after=0&party=niemand&body=ook-niet");

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body())
                    .contains("<strong>Gedaan door of namens</strong>", "<strong>Heeft te maken met</strong>");
            assertThat(web.get(GRID + "?after=0&actor=niemand%2B%26").body())
                    .contains("Verderop is er geen stap die hieraan voldoet");
        }

        @Test
        void isToldInEnglishToo() {
            assertThat(web.get(GRID + "?lang=en").body())
                    .contains("<html lang=\"en\"", "How it then stood", "lang=nl", "Next");
        }

        @ParameterizedTest
        @ValueSource(strings = {"parties/gasunie", "versions/1.0", "roadmap"})
        void isOfOtherHistoriesToo(String about) {
            assertThat(walk("/replays/" + about, "next")).hasSizeGreaterThan(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "roadmap?at=onzin, 400",
        "roadmap?at=%3Cscript%3E, 400",
        "roadmap?at=@99999, 400",
        "roadmap?kind=onzin, 400",
        "roadmap?after=-1, 400",
        "roadmap?effectiveOn=morgen, 400",
        "items/niets, 404",
        "parties/niets, 404",
        "versions/9.9, 404",
        "versions/onzin, 404"
    })
    void whatCannotBeReadIsToldOnThePage(String path, int status) {
        HttpResponse<String> page = web.get("/replays/" + path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("Dit kon niet worden getoond").doesNotContain("<script");
    }

    @Nested
    class ANote {

        private static final String STEP = "/replays/roadmap?at=@3";

        @Test
        void isKeptListedAndDeletedByItsMakerAlone() {
            String kept =
                    "about=roadmap&position=3&note=%3Cb%3Evraag%0D%0Ahiernaar&back=%2Freplays%2Froadmap%3Fat%3D%403";
            HttpResponse<String> answer = web.form("/replays/bookmarks", kept, WebHouse.ROLE, "auditor");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains(STEP);

            HttpResponse<String> page = web.get(STEP, WebHouse.ROLE, "auditor");
            assertThat(page.body()).contains("&lt;b&gt;vraag\nhiernaar", "/api/v1/replays/bookmarks/exports");
            assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(web.get("/replays", WebHouse.ROLE, "auditor").body()).contains("hiernaar");
            for (String role : List.of("secretariat", "partner", "reader", "nobody")) {
                assertThat(web.get(STEP, WebHouse.ROLE, role).body()).doesNotContain("hiernaar");
            }
            assertThat(web.get(STEP).body()).contains("/sign-in?to=").doesNotContain("<textarea");

            Matcher form = Pattern.compile("action=\"(/replays/bookmarks/[^/]+/deletions)\"")
                    .matcher(page.body());
            assertThat(form.find()).isTrue();
            assertThat(web.form(form.group(1), "back=https%3A%2F%2Felders.example", WebHouse.ROLE, "auditor")
                            .headers()
                            .firstValue("Location"))
                    .contains("/replays");
            assertThat(web.get(STEP, WebHouse.ROLE, "auditor").body()).doesNotContain("hiernaar");
        }

        @Test
        void isForAuditors() {
            assertThat(web.form("/replays/bookmarks", "position=3", WebHouse.ROLE, "secretariat")
                            .statusCode())
                    .isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "position=0", "position=99999", "position=3&about=x", "position=3&note=%00"})
        void thatCannotBeReadIsAProblem(String form) {
            assertThat(web.form("/replays/bookmarks", form, WebHouse.ROLE, "auditor")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"/replays, /replays", "//elders.example, /", "/\\elders.example, /", "https://elders.example, /"})
    void signingInLeadsBackToThisSiteOnly(String to, String where) {
        assertThat(web.get("/sign-in?to=" + to.replace("\\", "%5C"), WebHouse.ROLE, "auditor")
                        .headers()
                        .firstValue("Location"))
                .contains(where);
    }

    @Test
    void whoDoesNotAnswerTheBrowserIsToldHowToGoOn() {
        HttpResponse<String> page = web.get("/sign-in?to=/replays?q%3Ddrc&lang=en", "Accept", "text/html,*/*");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(page.body())
                .contains("<html lang=\"en\"", "Sign in again", "href=\"/replays?q=drc\"")
                .contains("/sign-in?to=%2Freplays%3Fq%3Ddrc&amp;lang=nl");
        assertThat(web.get("/sign-in?to=//elders.example", "Accept", "text/html")
                        .body())
                .contains("href=\"/\"")
                .doesNotContain("elders.example");
    }

    @Test
    void aPersonWhoHasNotSignedInIsLedToWhereThatIsDone() {
        HttpResponse<String> answer = web.form("/replays/bookmarks", "position=3", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?to=%2Freplays%2Fbookmarks&lang=nl");
        assertThat(web.form("/replays/bookmarks", "position=3").statusCode()).isEqualTo(401);
    }

    private static String state(String path) {
        String page = web.get(path).body();
        return page.substring(page.indexOf("Zo stond het toen"), page.indexOf("Hieromheen"));
    }

    private static long position(String path) {
        Matcher found = Pattern.compile("<h2[^>]*id=\"gebeurd\"><span>@(\\d+)")
                .matcher(web.get(path).body());
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static Optional<String> link(String page, String way) {
        Matcher found = Pattern.compile("rel=\"" + way + "\" href=\"([^\"#]+)").matcher(page);
        return found.find() ? Optional.of(found.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    /** All pages along one of the links. */
    private static List<String> walk(String from, String way) {
        List<String> pages = new ArrayList<>();
        for (var path = Optional.of(from); path.isPresent(); path = link(pages.getLast(), way)) {
            HttpResponse<String> page = web.get(path.get());
            assertThat(page.statusCode()).isEqualTo(200);
            pages.add(page.body());
        }
        return pages;
    }
}
