package nl.routekaart.cabinet;

import static nl.routekaart.cabinet.CaretakerChecks.askedAgain;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.routekaart.cabinet.CaretakerChecks.Judged;
import nl.routekaart.cabinet.CaretakerChecks.Moment;
import nl.routekaart.kernel.EdtfDate;
import org.junit.jupiter.api.Test;

/** The cabinet fell on 7 July 2023, and the letter was sent on the 14th. */
class CaretakerChecksTest {

    private static final List<Moment> FALL = List.of(moment("2022-01-10", 3), moment("2023-07-07", 40));
    private static final Judged BEFORE = new Judged("klimaatfonds", moment("2023-07-05", 30));
    private static final Judged AFTER = new Judged("piekbelasting", moment("2023-07-10", 50));

    private static Moment moment(String day, long position) {
        return new Moment(EdtfDate.parse(day), position);
    }

    @Test
    void whatWasJudgedBeforeTheCabinetFellIsAskedAgain() {
        assertThat(askedAgain(List.of(BEFORE, AFTER), FALL, null)).containsExactly("klimaatfonds");
    }

    @Test
    void nothingIsAskedAgainWhileNothingChanged() {
        assertThat(askedAgain(List.of(BEFORE, AFTER), List.of(), null)).isEmpty();
        assertThat(askedAgain(List.of(AFTER), FALL, null)).isEmpty();
    }

    @Test
    void whatWasSentBeforeTheStatusChangedIsNotAskedAgain() {
        assertThat(askedAgain(List.of(BEFORE), FALL, moment("2023-07-06", 35))).isEmpty();
        assertThat(askedAgain(List.of(AFTER), List.of(moment("2024-07-02", 90)), moment("2023-07-14", 60)))
                .isEmpty();
    }

    @Test
    void whatWasSentWithoutBeingJudgedAgainStaysVisible() {
        assertThat(askedAgain(List.of(BEFORE), FALL, moment("2023-07-14", 60))).containsExactly("klimaatfonds");
    }

    @Test
    void onOneDayTheOrderOfRecordingDecides() {
        assertThat(askedAgain(List.of(new Judged("a", moment("2023-07-07", 39))), FALL, null))
                .containsExactly("a");
        assertThat(askedAgain(List.of(new Judged("a", moment("2023-07-07", 41))), FALL, null))
                .isEmpty();
    }
}
