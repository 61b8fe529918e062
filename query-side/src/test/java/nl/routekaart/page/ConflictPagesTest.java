package nl.routekaart.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.MetaKey;
import nl.routekaart.read.RealHistory;
import nl.routekaart.read.WebHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where two sources differ, on the page of an item and with hindsight. */
class ConflictPagesTest {

    private static final UUID STATION = new UUID(8, 1);
    private static final String PAGE = "/items/" + STATION;

    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse();
        web.happen(more -> {
            more.append(
                    Subject.ITEM,
                    STATION,
                    new ItemEvent.Registered(ItemKind.MILESTONE, "Station Geertruidenberg", "station", null, null),
                    grounds("one.example"));
            more.append(Subject.ITEM, STATION, planned(null, "2026"), grounds("https://one.example/brief"));
            more.append(Subject.ITEM, STATION, planned("2026", "2028"), grounds("https://other.example/nota"));
        });
    }

    @AfterAll
    static void close() {
        web.close();
    }

    private static Map<String, String> grounds(String source) {
        return Map.of(
                MetaKey.ACTOR,
                "secretariat",
                MetaKey.PARTY,
                RealHistory.GASUNIE.toString(),
                MetaKey.EFFECTIVE_ON,
                "2023-11-21",
                MetaKey.SOURCE,
                source);
    }

    private static ItemEvent planned(@Nullable String from, String to) {
        return new ItemEvent.Rescheduled(from == null ? null : PlannedDate.of(from), PlannedDate.of(to), null);
    }

    @Test
    void thePageOfAnItemTellsBothWithTheirSources() {
        assertThat(section(PAGE))
                .contains("Bronnen spreken elkaar tegen", "Gepland", "beide tellen vanaf dezelfde dag")
                .containsSubsequence("2028, per 21 november 2023", "https://other.example/nota")
                .containsSubsequence("2026, per 21 november 2023", "https://one.example/brief")
                .contains("/api/v1/items/" + STATION + "/conflicts", "/replays/items/" + STATION + "?at=@");
        assertThat(section(PAGE + "?lang=en")).contains("Sources disagree", "Goes before", "2028, as of");
        long before = web.head() - 1;
        assertThat(web.get(PAGE + "?at=@" + before).body()).doesNotContain("spreken elkaar tegen");
        assertThat(web.get("/items/" + RealHistory.GRID).body()).doesNotContain("spreken elkaar tegen");
    }

    @Test
    void hindsightTellsOfWhichItem() {
        assertThat(section("/hindsight?about=2024-06-30"))
                .contains("href=\"" + PAGE + "\"", "Station Geertruidenberg", "2028, per 21 november 2023");
    }

    @Test
    void bothPagesCanBeUsedByEverybody() {
        try (Browser browser = Browser.start()) {
            for (String path : List.of(PAGE, "/hindsight?about=2024-06-30&lang=en")) {
                for (int width : List.of(1400, 320)) {
                    try (Page page = browser.page(width, 900)) {
                        page.navigate(web.address(path));
                        assertThat(new AxeBuilder(page)
                                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                        .analyze()
                                        .getViolations())
                                .isEmpty();
                        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                                .isLessThanOrEqualTo(width);
                    }
                }
            }
        }
    }

    private static String section(String path) {
        String page = web.get(path).body();
        int from = page.indexOf("id=\"tegenspraak\"");
        assertThat(from).as(path).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }
}
