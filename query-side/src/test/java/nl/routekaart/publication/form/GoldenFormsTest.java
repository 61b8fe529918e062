package nl.routekaart.publication.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import nl.routekaart.kernel.Word;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublicationHouse;
import nl.routekaart.publication.PublishedHistory;
import nl.routekaart.publication.TestParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small version as it has always been written; {@code -Dgolden=write} writes the files anew. */
class GoldenFormsTest {

    private static final Path FILES = Path.of("src", "test", "resources", "nl", "routekaart", "publication", "form");

    private static PublicationHouse house;

    @BeforeAll
    static void open() {
        house = new PublicationHouse(PublishedHistory::happenSmall);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "public, nl, json",
        "internal, en, json",
        "public, nl, csv",
        "internal, en, csv",
        "public, nl, html",
        "public, en, ics"
    })
    void aSmallVersionIsWrittenAsItAlwaysWas(String edition, String language, String format) throws IOException {
        PublicationContent content =
                house.content("1.0", Edition.valueOf(edition.toUpperCase(Locale.ROOT)), new TestParts());
        byte[] written = format(format).write(content, language.equals("nl") ? Language.DUTCH : Language.ENGLISH);
        String name = edition + "." + language + "." + format;
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FILES);
            Files.write(FILES.resolve(name), withoutStyle(written));
        }

        assertThat(text(withoutStyle(written))).isEqualTo(text(golden(name)));
    }

    private static Format format(String word) {
        return Word.find(Format.class, word).orElseThrow();
    }

    /** The style of the pages has tests of its own, and may change. */
    private static byte[] withoutStyle(byte[] file) {
        return text(file)
                .replaceFirst("(?s)<style>.*</style>", "<style></style>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(GoldenFormsTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
