package nl.routekaart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TimelineDrawingTest {

    private static final Path GOLDEN = Path.of("src/test/resources/nl/routekaart/drawing/small.svg");

    private static final Timeline SMALL = Lanes.timeline(
            Lanes.planned("Landelijk waterstofnetwerk gereed", "2031/2033", List.of("2027", "2030"), "2027"),
            Lanes.planned("Waterstofnetwerk: deeltracé Rotterdam", "../2026", "2024", "2025"),
            Lanes.doubtful(Lanes.ended("Delta Rhine Corridor gereed", "2032/..", "2024-12-05", "2028")),
            Lanes.done("EoP AnQore", null, "2023-07-13"));

    /** To be written anew with {@code -Dgolden.write=true} when the drawing is meant to change, and then looked at. */
    @Test
    void drawsTheSameBytesAsEver() throws IOException {
        String drawn = TimelineDrawing.draw(SMALL, Format.WIDE);

        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, drawn, StandardCharsets.UTF_8);
        }
        assertThat(drawn).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    @Test
    void drawsTheSameWhateverTheLocaleAndTheTimeZone() {
        String drawn = TimelineDrawing.draw(SMALL, Format.WIDE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(TimelineDrawing.draw(SMALL, Format.WIDE)).isEqualTo(drawn);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void saysWhatItIsAndCarriesNoStyleAndNoScript(Format format) {
        String drawn = TimelineDrawing.draw(SMALL, format);

        assertThat(parse(drawn).getDocumentElement().getAttribute("aria-labelledby"))
                .isEqualTo("t-" + format.name().toLowerCase(Locale.ROOT) + "-title");
        assertThat(drawn)
                .contains(">Tijdlijn</title>", "<desc id=")
                .doesNotContain("<style", "style=", "<script", "onload");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void carriesOddTextWithoutBreaking(Format format) {
        Lane odd = Lanes.planned("<script>alert(1)</script> & \"x\" \u0000\u0007\uD800 " + "é".repeat(300), "2030");

        Document document = parse(TimelineDrawing.draw(Lanes.timeline(odd), format));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("a")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("aria-label")
                        .getNodeValue())
                .contains("<script>alert(1)</script>", "é".repeat(300));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void keepsTextFreeOfMarksAndOfOtherText(Format format) {
        Random random = new Random(20240704);
        for (int round = 0; round < 40; round++) {
            Canvas canvas = TimelineDrawing.canvas(Lanes.timeline(lanes(random)), format);
            List<Box> texts = canvas.texts();
            for (int i = 0; i < texts.size(); i++) {
                for (Box mark : canvas.marks()) {
                    assertThat(texts.get(i).overlaps(mark))
                            .as("round %d: %s over mark %s", round, texts.get(i), mark)
                            .isFalse();
                }
                for (int j = i + 1; j < texts.size(); j++) {
                    assertThat(texts.get(i).overlaps(texts.get(j)))
                            .as("round %d: %s over %s", round, texts.get(i), texts.get(j))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void keepsEverythingWithinTheDrawing(Format format) {
        Random random = new Random(4);
        Canvas canvas = TimelineDrawing.canvas(Lanes.timeline(lanes(random)), format);
        Box sheet = new Box(0, 0, format.width(), Double.MAX_VALUE);

        assertThat(canvas.marks()).allMatch(sheet::holds);
        assertThat(canvas.texts()).allMatch(sheet::holds);
    }

    private static Lane[] lanes(Random random) {
        List<String> dates = List.of(
                "2018",
                "2026-33",
                "2027-41",
                "2029-05",
                "2030-07-01",
                "2031/2033",
                "2040/..",
                "../2026",
                "2035?",
                "2028~",
                "2019/2045",
                "XXXX",
                "2022-21",
                "2018-01-01");
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String title = "Een titel van zekere lengte ".repeat(1 + random.nextInt(6));
            String date = dates.get(random.nextInt(dates.size()));
            String other = dates.get(random.nextInt(dates.size()));
            String third = dates.get(random.nextInt(dates.size()));
            Lane lane = switch (random.nextInt(4)) {
                case 0 -> Lanes.planned(title, date, other, third);
                case 1 -> Lanes.planned(title, date, List.of(other), third);
                case 2 -> Lanes.done(title, date, other);
                default -> Lanes.ended(title, date, other, third);
            };
            lanes.add(random.nextBoolean() ? Lanes.doubtful(lane) : lane);
        }
        return lanes.toArray(Lane[]::new);
    }

    private static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new AssertionError("Not XML: " + svg, e);
        }
    }
}
