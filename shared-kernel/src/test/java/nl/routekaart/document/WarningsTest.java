package nl.routekaart.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Uuid5;
import org.junit.jupiter.api.Test;

/** The memo of July 2023 says that AnQore has signed, a day before it did; FEZ asked not to call reservations certain. */
class WarningsTest {

    private static final CitedItem ANQORE = cited("EoP AnQore", ItemKind.TAILOR_MADE_AGREEMENT, "eop-signing-foreseen");
    private static final CitedItem YARA = cited("EoP Yara", ItemKind.TAILOR_MADE_AGREEMENT, "eop-signed");
    private static final CitedItem FUND = cited("Klimaatfonds, perceel industrie", ItemKind.FUNDING, "reserved");

    private static CitedItem cited(String title, ItemKind kind, String state) {
        return new CitedItem(new ItemId(Uuid5.of(title)), title, kind, state);
    }

    private static List<Warning> warnings(String text, CitedItem... cited) {
        return Warnings.of("maatwerk", new Passage(1, 1, null, text, List.of()), List.of(cited));
    }

    @Test
    void aSigningThatIsForeseenIsNotTold() {
        assertThat(warnings("De EoP's met Yara en AnQore zijn getekend.", YARA, ANQORE))
                .containsExactly(new Warning(
                        "maatwerk",
                        ANQORE.id(),
                        WarningKind.PLANNED_AS_DONE,
                        "eop-signing-foreseen",
                        "De EoP's met Yara en AnQore zijn getekend."));
    }

    @Test
    void aSigningThatIsToldAsForeseenIsFine() {
        assertThat(warnings("Yara heeft getekend. De ondertekening met AnQore is voorzien op 13 juli.", YARA, ANQORE))
                .isEmpty();
        assertThat(warnings("AnQore zal de EoP op 13 juli getekend hebben.", ANQORE))
                .isEmpty();
    }

    @Test
    void aReservationIsNotCertain() {
        assertThat(warnings("De middelen uit het Klimaatfonds zijn definitief.", FUND))
                .extracting(Warning::kind)
                .containsExactly(WarningKind.RESERVED_AS_CERTAIN);
        assertThat(warnings("De reserveringen in het klimaatfonds zijn nog niet definitief vrijgegeven.", FUND))
                .isEmpty();
        assertThat(warnings(
                        "De middelen uit het Klimaatfonds zijn definitief.",
                        cited("Klimaatfonds", ItemKind.FUNDING, "granted")))
                .isEmpty();
    }

    @Test
    void aMilestoneThatIsPlannedIsNotToldAsAchieved() {
        CitedItem network = cited("Landelijk waterstofnetwerk", ItemKind.MILESTONE, "planned");

        assertThat(warnings("Het waterstofnetwerk is gereed.", network)).hasSize(1);
        assertThat(warnings("Het waterstofnetwerk is gereed.", cited("Net", ItemKind.MILESTONE, "achieved")))
                .isEmpty();
    }

    @Test
    void onlySentencesThatNameTheItemAreAboutIt() {
        assertThat(warnings(
                        "Porthos is gerealiseerd. Het waterstofnetwerk volgt.",
                        cited("Landelijk waterstofnetwerk", ItemKind.MILESTONE, "planned")))
                .isEmpty();
    }
}
