package nl.routekaart.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.read.RealHistory;
import nl.routekaart.read.WebHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA as far as a machine can tell, and what a keyboard and a small screen need. */
class PageAccessibilityTest {

    private static final String ITEM = "/items/" + RealHistory.CORRIDOR;
    private static final String GRID = "/items/" + RealHistory.GRID;

    /** What a browser makes of a style: of the first element that a selector finds, one property. */
    private static final String STYLE = """
            given => {
                const [selector, property] = given.split(', ');
                return getComputedStyle(document.querySelector(selector))[property];
            }""";

    private static Browser browser;
    private static WebHouse web;

    @BeforeAll
    static void open() {
        browser = Browser.start();
        web = new WebHouse();
    }

    @AfterAll
    static void close() {
        if (web != null) {
            web.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 1400",
        "/?lang=en, 1400",
        "/, 320",
        "/?lang=en, 320",
        "/?moment=onzin, 1400",
        "/?q=bestaatniet, 320",
        "ITEM, 1400",
        "ITEM?lang=en, 360",
        "/items/niets, 360",
        "/audit, 1400",
        "/audit?lang=en, 320",
        "/audit?party=niemand&recordedFrom=gisteren, 360",
        "/audit?q=bestaatniet&lang=en, 1400",
        "/differences?from=1.0, 1400",
        "/differences?from=1.0&lang=en, 320",
        "/differences?from=&subject=dependency, 360",
        "/differences?from=onzin, 1400",
        "GRID/date-moves, 1400",
        "GRID/date-moves?lang=en, 320",
        "GRID/date-moves?from=onzin, 360",
        "/hindsight, 360",
        "/hindsight?about=2024-06-30&known=1.0, 1400",
        "/hindsight?about=2024-06-30&known=1.0&lang=en, 320",
        "ITEM?at=1.0, 320",
        "/replays, 1400",
        "/replays?q=drc&lang=en, 320",
        "/replays?q=bestaatniet, 360",
        "/replays/roadmap, 360",
        "/replays/roadmap?at=1.0&lang=en, 1400",
        "/replays/roadmap?at=onzin, 360",
        "/replays/items/niets, 360",
        "REPLAY?at=2026-11-23, 1400",
        "REPLAY?at=2026-11-23&lang=en, 320",
        "REPLAY?kind=item.rescheduled&after=99, 360",
        "REPLAY?after=0&party=gasunie&actor=secretariat, 1400",
        "REPLAY?after=0&body=gasunie&lang=en, 320",
        "/replays/versions/1.0?at=2026-11-23, 1400",
        "/replays/parties/gasunie?lang=en, 360"
    })
    void hasNoViolations(String path, int width) {
        try (Page page = browser.page(width, 900)) {
            page.navigate(web.address(named(path)));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots", path.replaceAll("\\W+", "_") + width + ".png")));

            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    /** A browser without a window answers the question for an account itself; a person who cancels it sees this page. */
    @Test
    void whereOneSignsInHasNoViolations() {
        try (Page page = browser.page(320, 900)) {
            page.navigate(web.address("/"));
            page.setContent(
                    web.get("/sign-in?to=/replays", "Accept", "text/html").body());

            assertThat(page.locator("h1").textContent()).isEqualTo("Inloggen");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 320",
        "ITEM, 320",
        "/, 640",
        "/audit, 320",
        "/differences?from=1.0, 320",
        "/differences?from=, 640",
        "GRID/date-moves, 320",
        "/hindsight?about=2024-06-30&known=1.0, 320",
        "/replays, 320",
        "/replays/roadmap?at=1.0, 320",
        "REPLAY?at=2026-11-23, 320",
        "REPLAY?at=2026-11-23, 640"
    })
    void needsNoSidewaysScrollingAndLetsNoTextOverlap(String path, int width) {
        try (Page page = browser.page(width, 800)) {
            page.navigate(web.address(named(path)));

            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(width);
            assertThat(page.evaluate("""
                            [...document.querySelectorAll('td, th, p, li')]
                                .filter(e => e.clientHeight > 1 && e.scrollHeight > e.clientHeight + 3)
                                .map(e => e.textContent.trim())""")).isEqualTo(List.of());
        }
    }

    /** The width at which a browser lays out paper is that of a small screen. */
    @ParameterizedTest
    @CsvSource({"/", "ITEM", "/hindsight?about=2024-06-30&known=1.0", "/differences?from=1.0"})
    void isPrintedInColumnsAndInInkThatShowsOnPaper(String path) {
        try (Page page = browser.page(780, 900)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.navigate(web.address(path.replace("ITEM", ITEM)));

            assertThat(page.evaluate(STYLE, ".rk-table tbody tr:last-child, display"))
                    .isEqualTo("table-row");
            assertThat(page.evaluate(STYLE, ".rk-table thead th, color")).isEqualTo("rgb(0, 0, 0)");
        }
    }

    @ParameterizedTest
    @CsvSource({"ITEM, 1280", "GRID, 1024", "/hindsight?about=2024-12-31&known=1.0, 1280"})
    void breaksNoWordOfItsOwn(String path, int width) {
        try (Page page = browser.page(width, 900)) {
            page.navigate(web.address(path.replace("ITEM", ITEM).replace("GRID", GRID)));

            assertThat(page.evaluate("""
                            [...document.querySelectorAll('.rk-table td:not(.rk-words) > span')]
                                .map(e => e.firstChild)
                                .filter(text => text !== null && text.nodeType === Node.TEXT_NODE)
                                .flatMap(text => [...text.data.matchAll(/[a-z0-9]+/gi)].filter(word => {
                                    const range = document.createRange();
                                    range.setStart(text, word.index);
                                    range.setEnd(text, word.index + word[0].length);
                                    return range.getClientRects().length > 1;
                                }).map(word => word[0]))""")).isEqualTo(List.of());
        }
    }

    @Test
    void aListThatOpensLooksLikeOne() {
        try (Page page = browser.page(1400, 900)) {
            page.navigate(web.address("/"));

            assertThat((String) page.evaluate(STYLE, "#cluster, backgroundImage"))
                    .contains("/assets/chevron.svg");
            assertThat(page.request().get(web.address("/assets/chevron.svg")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void isUsedByKeyboardAlone() {
        try (Page page = browser.page(1400, 900)) {
            page.navigate(web.address("/"));
            page.keyboard().press("Tab");
            assertThat(focused(page, "e => e.getAttribute('href')")).isEqualTo("#inhoud");

            page.locator("#q").focus();
            page.keyboard().type("AnQore");
            page.keyboard().press("Enter");
            page.waitForURL("**q=AnQore**");

            assertThat(page.locator(".rk-drawing--wide a").count()).isEqualTo(1);
            page.locator(".rk-drawing--wide a").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/items/**");
            assertThat(page.locator("h1").textContent()).isEqualTo("EoP AnQore");
        }
    }

    @Test
    void twoMomentsAreComparedByKeyboardAlone() {
        try (Page page = browser.page(1400, 900)) {
            page.navigate(web.address("/?lang=en"));
            page.locator("a[href^='/differences']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/differences?from=1.0**");

            page.locator("#to").focus();
            page.keyboard().type("1.0");
            page.keyboard().press("Enter");
            page.waitForURL("**to=1.0**");
            assertThat(page.locator("[role=status]").textContent()).contains("Nothing differs.");
        }
    }

    @Test
    void historyIsSteppedThroughByKeyboardAlone() {
        try (Page page = browser.page(1400, 900)) {
            page.navigate(web.address("/replays" + GRID));
            page.locator("a[rel=next]").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**at=@*#stap");
            String second = page.locator("#gebeurd").textContent();

            assertThat(focused(page, "e => e.id")).isEqualTo("stap");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(focused(page, "e => e.rel")).isEqualTo("prev");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForFunction("""
                    second => {
                      const said = document.querySelector('#gebeurd');
                      return said !== null && said.textContent !== second;
                    }""", second);

            page.locator("#kind").selectOption("item.rescheduled");
            page.locator("#effectiveFrom").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**kind=item.rescheduled**");
            assertThat(page.locator("#gebeurd").textContent()).contains("Planning");

            page.locator("#kind").focus();
            page.keyboard().press("Tab");
            assertThat(focused(page, "e => e.id")).isEqualTo("party");
            page.keyboard().type("gasunie");
            page.keyboard().press("Enter");
            page.waitForURL("**party=gasunie**");
            assertThat(page.locator("#stap").textContent()).contains("Gasunie");
        }
    }

    @Test
    void showsWhereTheFocusIs() {
        try (Page page = browser.page(1400, 900)) {
            page.navigate(web.address("/"));
            List<String> unseen = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                page.keyboard().press("Tab");
                if (focused(page, "e => getComputedStyle(e).outlineStyle").equals("none")) {
                    unseen.add(focused(page, "e => e.outerHTML"));
                }
            }

            assertThat(unseen).isEmpty();
        }
    }

    @Test
    void breaksNoPolicyOfItsOwn() {
        try (Page page = browser.page(1400, 900)) {
            List<String> said = new ArrayList<>();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.navigate(web.address("/"));
            page.navigate(web.address(ITEM));
            page.navigate(web.address("/replays/roadmap"));

            assertThat(said).isEmpty();
        }
    }

    private static String named(String path) {
        return path.replace("ITEM", ITEM).replace("REPLAY", "/replays" + GRID).replace("GRID", GRID);
    }

    private static String focused(Page page, String script) {
        return String.valueOf(page.evaluate("(" + script + ")(document.activeElement)"));
    }
}
