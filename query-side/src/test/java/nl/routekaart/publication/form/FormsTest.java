package nl.routekaart.publication.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublicationHouse;
import nl.routekaart.publication.PublishedHistory;
import nl.routekaart.publication.TestParts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class FormsTest {

    private static PublicationHouse house;
    private static Map<Edition, PublicationContent> contents;

    @BeforeAll
    static void open() {
        VeraGreenfieldFoundryProvider.initialise();
        house = new PublicationHouse(PublishedHistory::happen);
        contents = new TreeMap<>();
        for (Edition edition : Edition.values()) {
            contents.put(edition, house.content("2.0", edition, new TestParts()));
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameBytesAreMadeInAnyZoneAndLocale(Format format) {
        byte[] first = format.write(content(Edition.PUBLIC), Language.DUTCH);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            PublicationContent again = house.content("2.0", Edition.PUBLIC, new TestParts());

            assertThat(format.write(again, Language.DUTCH)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void thePublicEditionTellsNothingOfWhatIsWithheld(Format format) throws IOException {
        for (Language language : Language.values()) {
            assertThat(text(format, format.write(content(Edition.PUBLIC), language)))
                    .contains("FID Porthos")
                    .doesNotContain(PublishedHistory.SECRET_TITLE)
                    .doesNotContain(PublishedHistory.SECRET_VALUE)
                    .doesNotContain(PublishedHistory.SECRET.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void thePdfCanBeKeptAndReadByEveryone(Edition edition) throws Exception {
        for (Language language : Language.values()) {
            byte[] pdf = Format.PDF.write(content(edition), language);
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
                try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
                    ValidationResult result = Foundries.defaultInstance()
                            .createValidator(flavour, false)
                            .validate(parser);
                    assertThat(result.isCompliant())
                            .as("%s %s %s: %s", edition, language, flavour, result.getTestAssertions())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void thePdfHasBookmarksForItsChapters() throws IOException {
        try (PDDocument document = Loader.loadPDF(Format.PDF.write(content(Edition.PUBLIC), Language.DUTCH))) {
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Samenvatting");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
        }
    }

    @Test
    void theWebPageNeedsNoOtherFileAndRunsNothing() {
        String page = new String(Format.HTML.write(content(Edition.PUBLIC), Language.ENGLISH), StandardCharsets.UTF_8);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en\"", "<svg ", "Who decides what, and when", "met &lt;subsidie&gt;")
                .doesNotContain("<script", "<link", "url(h", "url(/", "url(\"", "@import", " style=");
        assertThat(page.length()).isLessThan(500_000);
    }

    @Test
    void theCalendarCanBeReadAndSaysWhatIsNotExact() throws IOException, ParserException {
        String text =
                new String(Format.CALENDAR.write(content(Edition.PUBLIC), Language.DUTCH), StandardCharsets.UTF_8);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));

        calendar.validate();
        assertThat(text)
                .contains("UID:" + PublishedHistory.GRID)
                .contains("DTSTAMP:20240627T083000Z")
                .contains("DTSTART;VALUE=DATE:20301231")
                .contains("SUMMARY:Landelijk waterstofnetwerk gereed (2030)");
    }

    @Test
    void theTableHasNoFormulas() {
        String text = new String(Format.CSV.write(content(Edition.PUBLIC), Language.DUTCH), StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("\uFEFFid,")
                .contains("\"'=Knelpunt, \"\"later\"\" openbaar\"")
                .contains("\r\n");
    }

    private static PublicationContent content(Edition edition) {
        return Objects.requireNonNull(contents.get(edition));
    }

    private static String text(Format format, byte[] bytes) throws IOException {
        if (format != Format.PDF) {
            return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
