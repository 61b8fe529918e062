package nl.routekaart.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import nl.routekaart.kernel.EdtfDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mark covers exactly the days that its date may be. */
class DateMarkTest {

    private static final Offset<Double> HAIR = within(0.001);

    /** Four years of 1461 days, one unit a day. */
    private static final Scale SCALE = new Scale(new Extent(2024, 2027), 0, 1461);

    private final Canvas canvas = new Canvas();
    private final DateMark dates = new DateMark(canvas, SCALE, "t");

    @ParameterizedTest
    @CsvSource({
        "2024,        2024-01-01, 2024-12-31",
        "2025-40,     2025-01-01, 2025-06-30",
        "2025-41,     2025-07-01, 2025-12-31",
        "2026-33,     2026-01-01, 2026-03-31",
        "2026-36,     2026-10-01, 2026-12-31",
        "2026-22,     2026-06-01, 2026-08-31",
        "2026-02,     2026-02-01, 2026-02-28",
        "2025/2026,   2025-01-01, 2026-12-31",
        "2025-11/2026-02, 2025-11-01, 2026-02-28",
        "2026-33?,    2026-01-01, 2026-03-31"
    })
    void aPeriodIsABarFromItsFirstDayToItsLast(String date, LocalDate first, LocalDate last) {
        Box room = dates.draw(EdtfDate.parse(date), 50, Look.PLANNED);

        assertThat(room.x()).isCloseTo(SCALE.start(first), HAIR);
        assertThat(room.right()).isCloseTo(SCALE.end(last), HAIR);
        assertThat(canvas.svg()).contains("<rect").doesNotContain("url(");
    }

    @Test
    void aDayIsADiamondAroundTheDay() {
        Box room = dates.draw(EdtfDate.parse("2026-03-01"), 50, Look.PLANNED);

        assertThat(room.x() + room.width() / 2).isCloseTo(SCALE.middle(LocalDate.of(2026, 3, 1)), HAIR);
        assertThat(canvas.svg()).startsWith("<path").contains("Z\"");
    }

    @Test
    void notBeforeBeginsAtItsDayAndFadesToTheRight() {
        Box room = dates.draw(EdtfDate.parse("2025/.."), 50, Look.PLANNED);

        assertThat(room.x()).isCloseTo(SCALE.start(LocalDate.of(2025, 1, 1)), HAIR);
        assertThat(canvas.svg()).contains("url(#t-right-planned)");
    }

    @Test
    void atLatestEndsAtItsLastDayAndFadesFromTheLeft() {
        Box room = dates.draw(EdtfDate.parse("../2026"), 50, Look.PLANNED);

        assertThat(room.right()).isCloseTo(SCALE.end(LocalDate.of(2026, 12, 31)), HAIR);
        assertThat(canvas.svg()).contains("url(#t-left-planned)");
    }

    @ParameterizedTest
    @CsvSource({"2025?", "2025~", "2025%", "2025-03-01?"})
    void whatIsVagueHasBrokenEdges(String date) {
        dates.draw(EdtfDate.parse(date), 50, Look.PLANNED);

        assertThat(canvas.svg()).contains("stroke-dasharray=\"3 2\"");
    }

    @Test
    void whatIsSureHasFullEdges() {
        dates.draw(EdtfDate.parse("2025"), 50, Look.PLANNED);

        assertThat(canvas.svg()).contains("stroke-dasharray=\"none\"");
    }

    @Test
    void whatStoodBeforeIsHollow() {
        dates.draw(EdtfDate.parse("2025"), 50, Look.GHOST);

        assertThat(canvas.svg()).contains("fill=\"" + Colours.PAPER + "\"");
    }

    @Test
    void anUnknownDateIsNotDrawn() {
        dates.draw(EdtfDate.UNKNOWN, 50, Look.PLANNED);

        assertThat(canvas.svg()).isEmpty();
        assertThat(canvas.marks()).isEmpty();
    }
}
