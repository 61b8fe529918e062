package nl.routekaart.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.PublicationHouse;
import nl.routekaart.publication.PublishedHistory;
import nl.routekaart.publication.TestParts;
import nl.routekaart.publication.form.Format;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA of publications as web pages, as far as a machine can tell. */
class PublicationAccessibilityTest {

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static PublicationHouse house;

    @BeforeAll
    static void open() {
        browser = Browser.start();
        house = new PublicationHouse(PublishedHistory::happen);
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, DUTCH, 1400",
        "PUBLIC, ENGLISH, 1400",
        "INTERNAL, DUTCH, 1400",
        "INTERNAL, ENGLISH, 1400",
        "PUBLIC, DUTCH, 320",
        "INTERNAL, ENGLISH, 320"
    })
    void hasNoViolations(Edition edition, Language language, int width) throws IOException {
        Path file = folder.resolve(edition.word() + '.' + language.word() + ".html");
        Files.write(file, Format.HTML.write(house.content("2.0", edition, new TestParts()), language));
        try (Page page = browser.page(width, 900)) {
            page.navigate(file.toUri().toString());

            assertThat(Accessibility.violations(page)).isEmpty();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(width);
        }
    }
}
