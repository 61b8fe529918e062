package nl.routekaart.standalone.july2023;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happened elsewhere is recorded with its source whatever should have come before it, and shown as a departure. */
class FactsOutOfOrderTest {

    @RegisterExtension
    static final OpenedProduct PRODUCT = new OpenedProduct();

    private final Programme programme = Programme.begun(PRODUCT.reader());

    @Test
    void aLetterThatWasSignedBeforeTheCommitteeConsentedIsShownSoAndPublishingNeedsAReason() {
        new Agenda(programme).brings(Who.TENNET, "milestone", "Net op zee", "", "2023-06");
        Roadmap roadmap = Roadmap.drafted(programme, "1.0");
        roadmap.isFrozen("2023-07-03");
        roadmap.isSealed();
        roadmap.isPutOutForConsent("2023-07-03");
        Consent ofTheSteeringGroup = Consent.asked(programme, Who.STEERING_GROUP, "consent", roadmap, "2023-07-03");
        ofTheSteeringGroup.isGiven("2023-07-04");

        programme.theCabinetFallsOn("2023-07-07");
        Letter letter = Letter.with(roadmap, programme);
        letter.text().says("routekaart", 1, "Met deze brief bied ik u de Routekaart aan.");
        letter.text().isSealed();
        Consent check = Consent.asked(programme, Who.FEZ, "check", letter, "2023-07-10");
        check.isGiven("2023-07-10");
        Consent.asked(programme, Who.EZK, "check", letter, "2023-07-10").isGiven("2023-07-10");
        for (SignedOff content : new SignedOff[] {letter, roadmap}) {
            Consent.asked(programme, Who.MCKE, "consent", content, "2023-07-10")
                    .isGivenAsCanBeReadIn("besluitenlijst", "2023-07-14");
        }
        theCabinetIsThatOfTheDayForEver(ofTheSteeringGroup, check);

        letter.signing(Who.SECRETARIAT, Body.empty().on("2023-07-13").accordingTo("de ondertekende brief"))
                .expect(200);
        assertThat(letter.read().toString()).contains("consent-open");
        letter.isSentToTheHouse("2023-07-14");
        roadmap.isOffered(letter, "2023-07-14");
        roadmap.nothingInItCannotBeDisclosed();

        assertThat(roadmap.tries("publications", Body.empty().on("2023-07-14"))
                        .problem(400, "publishing-needs-reason")
                        .text("/detail"))
                .contains("consent-open");
        roadmap.isPublished(Body.empty().on("2023-07-14").because("de MCKE stemde een dag na de ondertekening in"));
        assertThat(roadmap.status()).isEqualTo("published");
    }

    /** The steering group consented under a cabinet in full office, whatever became of that cabinet. */
    private static void theCabinetIsThatOfTheDayForEver(Consent before, Consent after) {
        assertThat(before.cabinetStatus()).isEqualTo("full");
        assertThat(after.cabinetStatus()).isEqualTo("caretaker");
    }
}
