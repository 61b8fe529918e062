package nl.routekaart.standalone.july2023;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import nl.routekaart.standalone.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the product does itself is refused out of order, with an answer that says what is missing, and nothing changes. */
class ActsOutOfOrderTest {

    @RegisterExtension
    static final OpenedProduct PRODUCT = new OpenedProduct();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Programme programme = Programme.begun(PRODUCT.reader());
    private final Roadmap roadmap = Roadmap.drafted(programme, NUMBER.incrementAndGet() + ".0");

    @BeforeEach
    void theCabinetHasFallen() {
        programme.theCabinetFallsOn("2023-07-07");
    }

    @Test
    void nothingIsSealedThatWasNotFrozenNorTwice() {
        refused("sealings", "version-not-frozen");
        roadmap.isFrozen("2023-07-03");
        roadmap.isSealed();
        refused("sealings", "version-already-sealed");
    }

    @Test
    void whatIsFrozenIsNotFrozenAgainBeforeItIsGivenBack() {
        roadmap.isFrozen("2023-07-03");
        refused("freezings", "version-already-frozen");
    }

    @Test
    void nothingIsPutOutForConsentThatWasNotSealed() {
        refused("consent-rounds", "version-step-not-allowed");
        roadmap.isFrozen("2023-07-03");
        refused("consent-rounds", "version-step-not-allowed");
    }

    @Test
    void nobodyIsAskedForAContentThatIsNoMoreNorAnswersForIt() {
        sealed();
        String before = roadmap.fingerprint();
        Consent asked = Consent.asked(programme, Who.STEERING_GROUP, "consent", roadmap, "2023-07-03");
        roadmap.did("returns", Body.empty().because("een mijlpaal ontbreekt"));
        new Agenda(programme).brings(Who.GASUNIE, "milestone", "Waterstofnetwerk", "", "2023-06");
        roadmap.isFrozen("2023-07-04");
        roadmap.isSealed();

        Body stale = Consent.request(programme, Who.MCKE, "consent", roadmap, before);
        programme.tries(Who.SECRETARIAT, "/api/v1/consents", stale).problem(409, "consent-fingerprint-stale");
        asked.tries(Who.STEERING_GROUP, "givings", Body.empty().on("2023-07-04"))
                .problem(409, "consent-fingerprint-stale");
        assertThat(asked.state()).isEqualTo("asked");
        assertThat(asked.hasLapsed()).isTrue();
        assertThat(asked.whatChanged()).anyMatch(change -> change.contains("Waterstofnetwerk"));
        programme.reader().get("/api/v1/consents/" + asked.id() + "/changes").problem(401, "sign-in-needed");
    }

    @Test
    void nobodyAnswersForAnotherParty() {
        sealed();
        Consent asked = Consent.asked(programme, Who.STEERING_GROUP, "consent", roadmap, "2023-07-03");
        asked.tries(Who.TENNET, "givings", Body.empty()).problem(403, "not-authorised");
        asked.tries(Who.SECRETARIAT, "givings", Body.empty()).problem(403, "consent-not-yours");
        assertThat(asked.state()).isEqualTo("asked");
    }

    @Test
    void nothingIsOfferedWhileASignOffOrTheSignatureIsMissing() {
        sealed();
        roadmap.isPutOutForConsent("2023-07-03");
        Letter letter = letter();
        Api.Answer refusal = roadmap.tries("offers", Body.of("letter", letter.id()));

        assertThat(refusal.problem(409, "conditions-open").text("/detail"))
                .contains(
                        "een gevraagde instemming staat open (consent-open: stuurgroep (steering-group): niet gevraagd,"
                                + " ministeriële commissie (ministerial-committee): niet gevraagd)")
                .contains("letter-not-signed");
        assertThat(roadmap.status()).isEqualTo("out-for-consent");
    }

    @Test
    void nothingIsPublishedWhileTheMandatoryAnswerIsOpen() {
        refused("publications", "version-step-not-allowed");
        sealed();
        roadmap.did("offers", Body.empty().accordingTo("Kamerstuk"));
        refused("publications", "undisclosable-open");
    }

    @Test
    void aLetterIsNotSignedByAnybodyElseNorBeforeItsSignOffs() {
        Letter letter = letter();
        assertThat(letter.signing(Who.MINISTER, Body.empty().on("2023-07-13"))
                        .problem(409, "conditions-open")
                        .text("/detail"))
                .contains(
                        "(financial-control): niet gevraagd",
                        "(caretaker-check): niet gevraagd",
                        "(ministerial-committee)")
                .doesNotContain("minister:");
        signedOff(letter);
        letter.signing(Who.SECRETARIAT, Body.empty().on("2023-07-13")).problem(403, "document-not-yours");
        letter.signing(Who.EZK, Body.empty().on("2023-07-13")).problem(403, "document-not-yours");
        letter.signing(Who.TENNET, Body.empty().on("2023-07-13")).problem(403, "not-authorised");
        assertThat(letter.text().field("status").asString()).isEqualTo("sealed");

        letter.signing(Who.MINISTER, Body.empty().on("2023-07-13")).expect(200);
    }

    @Test
    void aSignedLetterIsNotWrittenOnNorAnUnsignedOneSent() {
        Letter letter = letter();
        letter.text()
                .tries(Who.EZK, "sendings", Body.of("chamber", "house-of-representatives"))
                .problem(409, "conditions-open");
        signedOff(letter);
        letter.isSigned("2023-07-13");
        letter.text()
                .tries(Who.EZK, "passage-withdrawals", Body.of("passage", "routekaart"))
                .problem(409, "document-content-fixed");
    }

    @Test
    void aChangeOfRouteCanBeTakenBack() {
        String changed = roadmap.did(
                        "route-changes",
                        Body.of("signOff", "ministerial-committee")
                                .and("needed", false)
                                .because("hamerstuk"))
                .json()
                .get("version")
                .asString();
        roadmap.did(
                "corrections",
                Body.empty().and("corrects", Long.parseLong(changed)).because("toch niet"));
        assertThat(roadmap.read().at("/fields").has("route/ministerial-committee"))
                .isFalse();
    }

    private void sealed() {
        roadmap.isFrozen("2023-07-03");
        roadmap.isSealed();
    }

    private Letter letter() {
        Letter letter = Letter.with(roadmap, programme);
        letter.text().says("routekaart", 1, "Met deze brief bied ik u de Routekaart aan.");
        letter.text().isSealed();
        return letter;
    }

    private void signedOff(Letter letter) {
        Consent.asked(programme, Who.FEZ, "check", letter, "2023-07-11").isGiven("2023-07-11");
        Consent.asked(programme, Who.EZK, "check", letter, "2023-07-11").isGiven("2023-07-11");
        Consent.asked(programme, Who.MCKE, "consent", letter, "2023-07-11")
                .isGivenAsCanBeReadIn("besluitenlijst", "2023-07-12");
    }

    /** An act of the secretariat is refused, and the version is as it was. */
    private void refused(String act, String rule) {
        String before = roadmap.read().get("version").asString();
        Body body = act.equals("freezings") ? roadmap.named() : Body.empty();
        (act.equals("freezings")
                        ? programme.tries(Who.SECRETARIAT, "/api/v1/versions", body)
                        : roadmap.tries(act, body))
                .problem(409, rule);
        assertThat(roadmap.read().get("version").asString()).isEqualTo(before);
    }
}
