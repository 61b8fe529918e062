package nl.routekaart.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.SampleItems;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rule of design section 4, case by case. */
class StatementsTest {

    private final StatementsJson json = new StatementsJson(EventJson.mapper(), Folds.fields(Subject.ITEM));

    private static Stamp stamp(long sequence, String effective) {
        return new Stamp(sequence, 100 + sequence, EdtfDate.parse(effective));
    }

    private static Statements titled(Statements before, String title, long sequence, String effective) {
        return before.with(List.of(Item.TITLE.is(title)), stamp(sequence, effective));
    }

    private static PointInTime at(long position, String day) {
        return new PointInTime(position, LocalDate.parse(day));
    }

    @Test
    void theLatestEffectiveDateWinsWhateverTheOrderOfRecording() {
        Statements said = titled(titled(Statements.NONE, "van juli", 0, "2023-07-04"), "van mei", 1, "2023-05-01");

        assertThat(said.value(Item.TITLE)).contains("van juli");
        assertThat(said.value(Item.TITLE, PointInTime.effectiveOn(LocalDate.of(2023, 6, 1))))
                .contains("van mei");
    }

    @Test
    void ofEqualDatesTheLastRecordedWins() {
        Statements said = titled(titled(Statements.NONE, "eerst", 0, "2023-07"), "toen", 1, "2023-07-31");

        assertThat(said.value(Item.TITLE)).contains("toen");
        assertThat(said.value(Item.TITLE, PointInTime.at(100))).contains("eerst");
    }

    @Test
    void anImpreciseDateCountsFromTheLastDayOfItsPeriod() {
        Statements said = titled(Statements.NONE, "ergens in juli", 0, "2023-07");

        assertThat(said.value(Item.TITLE, PointInTime.effectiveOn(LocalDate.of(2023, 7, 30))))
                .isEmpty();
        assertThat(said.value(Item.TITLE, PointInTime.effectiveOn(LocalDate.of(2023, 7, 31))))
                .contains("ergens in juli");
    }

    @Test
    void anUnknownDateCountsAsTheEarliest() {
        Statements said = titled(titled(Statements.NONE, "bekend", 0, "1900-01-01"), "onbekend", 1, "XXXX");

        assertThat(said.value(Item.TITLE)).contains("bekend");
        assertThat(said.value(Item.TITLE, PointInTime.effectiveOn(LocalDate.of(1800, 1, 1))))
                .contains("onbekend");
    }

    @Test
    void aCorrectionCountsFromItsOwnPositionOn() {
        Statements said = titled(titled(Statements.NONE, "goed", 0, "2022"), "fout", 1, "2023")
                .withdraw(1, stamp(2, "2024"));

        assertThat(said.value(Item.TITLE)).contains("goed");
        assertThat(said.value(Item.TITLE, PointInTime.at(101))).contains("fout");
        assertThat(said.value(Item.TITLE, PointInTime.at(102))).contains("goed");
        assertThat(said.value(Item.TITLE, at(101, "2023-12-31"))).contains("fout");
    }

    @Test
    void aFieldCanBeGivenUp() {
        Statements said = Statements.NONE
                .with(List.of(Item.PLANNED.is(PlannedDate.of("2030"))), stamp(0, "2022"))
                .with(List.of(new Assertion(Item.PLANNED.key(), Nothing.NOTHING)), stamp(1, "2023"));

        assertThat(said.value(Item.PLANNED)).isEmpty();
        assertThat(said.holding(PointInTime.NOW)).isEmpty();
        assertThat(said.value(Item.PLANNED, PointInTime.at(100))).contains(PlannedDate.of("2030"));
    }

    @Test
    void everythingEverSaidSurvivesBeingWrittenAndRead() {
        Statements said = Statements.NONE;
        long sequence = 0;
        for (var event : SampleItems.events()) {
            said = Folds.evolve(said, event, stamp(sequence++, "2023-07"));
        }
        JsonNode written = EventJson.mapper().readTree(json.text(said));

        Statements read = json.read(written);

        assertThat(read).isEqualTo(said);
        assertThat(json.text(read)).isEqualTo(json.text(said));
    }
}
