package nl.routekaart.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.RealHistory;
import nl.routekaart.read.WebHouse;
import nl.routekaart.statement.Field;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

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
    void theRoadmapSaysWhatItIs() {
        HttpResponse<String> page = web.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"nl\"")
                .contains("Gereconstrueerd uit openbare bronnen, niet de vastgestelde routekaart.")
                .contains("Landelijk waterstofnetwerk gereed")
                .contains("2027 → 2030 → 2031–2033")
                .contains("4 tot 6 jaar later");
    }

    @Test
    void theRoadmapSpeaksEnglish() {
        assertThat(web.get("/?lang=en").body())
                .contains("<html lang=\"en\"")
                .contains("Reconstructed from public sources")
                .contains("4 to 6 years later");
        assertThat(web.get("/", "Accept-Language", "en").body()).contains("<html lang=\"en\"");
    }

    @Test
    void theLanguageIsToldInTheHeaderToo() {
        assertThat(web.get("/").headers().allValues("Content-Language")).containsExactly("nl");
        assertThat(web.get("/?lang=en").headers().allValues("Content-Language")).containsExactly("en");
    }

    @Test
    void theRoadmapLooksBackToAVersion() {
        assertThat(web.get("/?version=1.0").body())
                .contains("U kijkt terug: dit was bekend bij versie 1.0.")
                .doesNotContain("2031–2033");
    }

    @Test
    void theRoadmapLooksBackToADay() {
        assertThat(web.get("/?q=AnQore&effectiveOn=2023-07-12").body()).contains("EoP in voorbereiding");
        assertThat(web.get("/?q=AnQore&effectiveOn=2023-07-14").body()).contains("EoP getekend");
    }

    @Test
    void theRoadmapShowsOnlyWhatIsAskedFor() {
        assertThat(web.get("/?cluster=chemelot").body()).contains("EoP AnQore").doesNotContain("Delta Rhine Corridor");
        assertThat(web.get("/?q=bestaatniet").body()).contains("Niets gevonden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?moment=onzin",
                "/?effectiveOn=gisteren",
                "/?version=8.8",
                "/?moment=%3Cscript%3Ealert(1)%3C%2Fscript%3E"
            })
    void whatCannotBeReadIsToldAndTheRoadmapIsShownAllTheSame(String path) {
        HttpResponse<String> page = web.get(path);

        assertThat(page.statusCode()).isBetween(400, 404);
        assertThat(page.body())
                .contains("Dit kon niet worden getoond")
                .contains("Landelijk waterstofnetwerk gereed")
                .doesNotContain("<script");
    }

    @Test
    void whatChangedSinceAVersionIsToldWithMovedDatesFirst() {
        String page = web.get("/differences?from=1.0").body();

        assertThat(page)
                .contains("Verschillen tussen versie 1.0 en nu.")
                .contains("niet vóór 2032", "planning was te ambitieus", "anders dan gemeld", "Gasunie");
        assertThat(page.indexOf("id=\"verschoven\"")).isBetween(0, page.indexOf("id=\"anders\""));
        assertThat(web.get("/differences?from=1.0&lang=en").body())
                .contains("<html lang=\"en\"", "not before 2032", "not what is reported");
        assertThat(web.get("/").body()).contains("href=\"/differences?from=1.0");
    }

    @Test
    void anyTwoMomentsCanBeCompared() {
        assertThat(web.get("/differences?from=@3&to=@3").body()).contains("Niets verschilt.");
        assertThat(web.get("/differences?from=&to=1.0").body()).contains("Landelijk waterstofnetwerk gereed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/differences?from=onzin",
                "/differences?from=8.8",
                "/differences?to=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/differences?from=1.0&cursor=onzin"
            })
    void aMomentThatCannotBeReadIsToldAsAProblem(String path) {
        HttpResponse<String> page = web.get(path);

        assertThat(page.statusCode()).isBetween(400, 404);
        assertThat(page.body()).contains("Dit kon niet worden getoond").doesNotContain("<script");
    }

    @Test
    void anItemHasItsWholeHistory() {
        HttpResponse<String> page = web.get("/items/" + RealHistory.CORRIDOR);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("DRC waterstofleiding in bedrijf, DRC CO2-leiding in bedrijf")
                .contains("planning was te ambitieus")
                .contains("niet vóór 2032")
                .contains("opgesplitst");
    }

    @Test
    void anItemIsShownAsItStoodAtAPoint() {
        String grid = "/items/" + RealHistory.GRID;

        assertThat(web.get(grid + "?at=1.0").body())
                .contains("U kijkt terug: dit was bekend bij versie 1.0.", "2027", "href=\"" + grid + "\"")
                .doesNotContain("2031–2033");
        assertThat(web.get(grid + "?effectiveOn=2023-12-01").body()).contains("dit gold op 1 december 2023");
        HttpResponse<String> unread = web.get(grid + "?at=onzin");
        assertThat(unread.statusCode()).isEqualTo(400);
        assertThat(unread.body()).contains("Dit kon niet worden getoond", "2031–2033");
        assertThat(web.get(grid).body()).contains("href=\"/replays/items/" + RealHistory.GRID + "\"");
    }

    @Test
    void anItemThatIsNotThereIsNotFound() {
        assertThat(web.get("/items/niets").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?lang=en", "/items/niets", "/differences?from=", "/replays", "/replays/roadmap"})
    void pagesRunNoScriptsAndLoadNothingFromElsewhere(String path) {
        HttpResponse<String> page = web.get(path);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("<script", " style=", "<style", "onclick");
    }

    @Test
    void whoMistypesAnAddressInABrowserGetsAPageWithAWayBack() {
        HttpResponse<String> page = web.get("/adit?lang=en", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(PageHeaders.POLICY);
        assertThat(page.body()).contains("There is no page at this address", "href=\"/?lang=en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/itemz", "/log/checkpoin", "/assets/none.css"})
    void anAddressForProgramsNeverAnswersWithAPage(String address) {
        HttpResponse<String> answer = web.get(address, "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("rk-brand");
    }

    @Test
    void theRoadmapSaysSinceWhichPointItComparesWithNow() {
        assertThat(web.get("/").body()).contains("Wat is er veranderd sinds versie 1.0?");
        assertThat(web.get("/?moment=@120").body()).contains("Wat is er veranderd sinds @120?");
    }

    @Test
    void whatIsWrongInAFilterIsSaidOfTheFieldAndNotInTheWordsOfTheApi() {
        assertThat(web.get("/audit?recordedFrom=gisteren").body())
                .contains("Dit kon niet worden getoond", "Vastgelegd vanaf", "“gisteren” is geen dag", "juli 2023")
                .doesNotContain("zie errors");
    }

    @Test
    void everyFieldOfEverySubjectHasANameInBothLanguages() {
        for (Locale language : List.of(Locale.of("nl"), Locale.ENGLISH)) {
            Texts texts = Texts.in(language);
            assertThat(Arrays.stream(Subject.values())
                            .flatMap(subject -> Folds.fields(subject).stream())
                            .map(Field::name)
                            .filter(key -> texts.sayOr("field." + key, "").isBlank()))
                    .isEmpty();
        }
    }

    @Test
    void hindsightNamesWhatHasNoTitleAndSpeaksTheLanguageOfItsReader() {
        assertThat(web.get("/hindsight?about=2024-06-30&known=1.0").body())
                .contains(
                        ">Het verzoek aan Stuurgroep NPVI om instemming met ",
                        "Redactionele wijzigingen toegestaan",
                        ">nee<",
                        "stuurgroep")
                .doesNotContain("editorialChanges", "steering-group");
        assertThat(web.get("/hindsight?about=2024-06-30&known=1.0&lang=en").body())
                .contains(">The request to ", "Editorial changes allowed", ">no<");
    }
}
