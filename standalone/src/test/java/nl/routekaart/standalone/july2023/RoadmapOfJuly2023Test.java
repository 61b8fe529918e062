package nl.routekaart.standalone.july2023;

import static org.assertj.core.api.Assertions.assertThat;

import nl.routekaart.standalone.july2023.Agenda.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The case that the memo of July 2023 tells, from the partners to parliament, over HTTP and each step by the party whose
 * step it is. It reads from top to bottom as the memo does.
 */
class RoadmapOfJuly2023Test {

    @RegisterExtension
    static final OpenedProduct PRODUCT = new OpenedProduct();

    /** What was so when the partners began. */
    private static final String SPRING = "2023-06";

    private final Programme programme = Programme.begun(PRODUCT.reader());
    private final Agenda agenda = new Agenda(programme);

    private final Roadmap roadmap = Roadmap.drafted(programme, "1.0");
    private final Item promised =
            agenda.brings(Who.EZK, "pledge", "Toezegging Routekaart VI 1.0 vóór de zomer", "made", "2023-03-24");
    private final Item reservations =
            agenda.brings(Who.EZK, "funding", "Reserveringen Klimaatfonds", "reserved", SPRING);
    private final Item anqore =
            agenda.brings(Who.EZK, "tailor-made-agreement", "EoP AnQore", "eop-signing-foreseen", SPRING);

    @Test
    void goesFromThePartnersToParliament() {
        thereIsAPledgeToSendARoadmapBeforeTheSummer();
        thePartnersBuildTheRoadmap();
        itIsInLineWithTheEnergyPlan();
        itIsFrozenAndSealed();
        Consent ofTheSteeringGroup = theSteeringGroupConsentsOnTheFourthOfJuly();
        itWasCheckedBeforeTheCabinetFell();

        programme.theCabinetFallsOn("2023-07-07");
        theRoadmapIsCheckedAgainAndStaysUnchanged();
        assertThat(ofTheSteeringGroup.cabinetStatus()).isEqualTo("full");

        Letter letter = theLetterIsWritten();
        itWarnsOfWhatIsNotSo(letter);
        theClimateFundIsMadeClearForFinancialControl(letter);
        twoPassagesAreAdaptedForTheCaretakerCabinet(letter);
        theLetterIsCheckedAsItReadsNow(letter);
        theMinisterialCommitteeConsentsToLetterAndRoadmap(letter);
        anqoreSignsOnThursdayTheThirteenth(letter);

        Memo memo = theMemoAsksTheMinister();
        theMinisterAgreesAndSigns(memo, letter);
        letterAndRoadmapGoToParliamentOnTheFourteenth(memo, letter);
        theRoadmapIsPublishedInBothEditions();
        thePledgeIsSettledAndANewOneIsMade();
        parliamentNumbersTheLetter(letter);
    }

    private void thereIsAPledgeToSendARoadmapBeforeTheSummer() {
        promised.isPutIntoWords("voor de zomer een Routekaart Industrie 1.0 sturen", "voor de zomer", "2023-03-24")
                .reaches("outstanding", Body.empty().on("2023-03-24").stating("term", "voor de zomer"));
    }

    private void thePartnersBuildTheRoadmap() {
        agenda.brings(Who.IPO, "precondition", "Ruimte voor de verduurzaming van de industrie", "", SPRING);
        agenda.brings(Who.TENNET, "milestone", "Net op zee IJmuiden Ver Gamma en Nederwiek 2", "on-schedule", SPRING);
        agenda.brings(
                Who.GASUNIE, "investment-decision", "FID waterstofnetwerk deeltracé Rotterdam", "fid-foreseen", SPRING);
        Text foreword = Text.opened(programme, roadmap, "prose", "Routekaart Verduurzaming Industrie");
        foreword.says(
                "voorwoord",
                1,
                "De routekaart legt vast wie wanneer welke beslissingen moet nemen om de industrie te verduurzamen.");
    }

    private void itIsInLineWithTheEnergyPlan() {
        roadmap.isInLineWithTheEnergyPlan("De routekaart is in lijn met het sectoraal transitiepad van het NPE");
    }

    private void itIsFrozenAndSealed() {
        roadmap.isFrozen("2023-07-03");
        roadmap.isSealed();
        assertThat(roadmap.status()).isEqualTo("sealed");
    }

    private Consent theSteeringGroupConsentsOnTheFourthOfJuly() {
        roadmap.isPutOutForConsent("2023-07-03");
        Consent consent = Consent.asked(programme, Who.STEERING_GROUP, "consent", roadmap, "2023-07-03");
        consent.isGiven("2023-07-04");
        assertThat(consent.state()).isEqualTo("given");
        assertThat(consent.cabinetStatus()).isEqualTo("full");
        return consent;
    }

    private void itWasCheckedBeforeTheCabinetFell() {
        roadmap.isCheckedForACaretakerCabinet("2023-07-06");
        assertThat(roadmap.checksAskedAgain()).isEmpty();
    }

    private void theRoadmapIsCheckedAgainAndStaysUnchanged() {
        String consentedTo = roadmap.fingerprint();
        assertThat(roadmap.checksAskedAgain()).containsExactly("whole");
        roadmap.isCheckedForACaretakerCabinet("2023-07-10");
        assertThat(roadmap.checksAskedAgain()).isEmpty();
        assertThat(roadmap.fingerprint()).isEqualTo(consentedTo);
    }

    private Letter theLetterIsWritten() {
        Letter letter = Letter.with(roadmap, programme);
        letter.text().says("routekaart", 1, "Met deze brief bied ik u de Routekaart aan.");
        letter.text().says("maatwerk", 2, "De EoP's met Yara en AnQore zijn getekend.", anqore);
        letter.text().says("klimaatfonds", 3, "De reserveringen in het klimaatfonds zijn beschikbaar.", reservations);
        letter.text()
                .says("piekbelasting", 4, "De stand van zaken van de aanpak piekbelasting, en nieuwe activiteiten.");
        letter.text().says("speelveld", 5, "Het kabinet waardeert de speelveldtoets en het CPB rapport als volgt.");
        letter.text().isSealed();
        return letter;
    }

    private void itWarnsOfWhatIsNotSo(Letter letter) {
        assertThat(letter.text().warnings())
                .containsExactlyInAnyOrder("maatwerk planned-as-done", "klimaatfonds reserved-as-certain");
    }

    private void theClimateFundIsMadeClearForFinancialControl(Letter letter) {
        Consent check = Consent.asked(programme, Who.FEZ, "check", letter, "2023-07-10");
        check.isGivenOnCondition("zeg dat bepaalde reserveringen nog niet definitief zijn vrijgegeven", "2023-07-10");
        assertThat(check.cabinetStatus()).isEqualTo("caretaker");
        long remark = letter.isRemarkedOnBy(Who.FEZ, "klimaatfonds", "deze reserveringen zijn niet definitief");

        letter.text()
                .nowSays(
                        "klimaatfonds",
                        3,
                        "Bepaalde reserveringen in het klimaatfonds zijn nog niet definitief vrijgegeven.",
                        reservations);
        letter.remarkIsAdopted(remark);
        check.conditionIsFulfilled("passage klimaatfonds", "2023-07-11");

        assertThat(check.hasLapsed()).isTrue();
        assertThat(check.whatChanged())
                .containsExactly("/passages/klimaatfonds/text: De reserveringen in het klimaatfonds zijn beschikbaar."
                        + " > Bepaalde reserveringen in het klimaatfonds zijn nog niet definitief vrijgegeven.");
        assertThat(letter.text().warnings()).containsExactly("maatwerk planned-as-done");
    }

    private void twoPassagesAreAdaptedForTheCaretakerCabinet(Letter letter) {
        letter.text().nowSays("piekbelasting", 4, "De stand van zaken van de aanpak piekbelasting industrie.");
        letter.passageIsJudged("piekbelasting", "shortened", judged(true, false, "geen nieuwe activiteiten"));
        letter.text().leavesOut("speelveld");
        letter.passageIsJudged(
                "speelveld", "left-to-next-cabinet", judged(false, true, "de appreciatie is aan het volgende kabinet"));
        assertThat(letter.read().get("checksAskedAgain")).isEmpty();
    }

    private static Body judged(boolean newActivity, boolean opinion, String why) {
        return Body.empty()
                .and("newActivity", newActivity)
                .and("opinion", opinion)
                .because(why)
                .on("2023-07-11");
    }

    private void theLetterIsCheckedAsItReadsNow(Letter letter) {
        letter.text().isSealed();
        Consent.asked(programme, Who.FEZ, "check", letter, "2023-07-11").isGiven("2023-07-11");
        Consent.asked(programme, Who.EZK, "check", letter, "2023-07-11").isGiven("2023-07-11");
    }

    private void theMinisterialCommitteeConsentsToLetterAndRoadmap(Letter letter) {
        for (SignedOff content : new SignedOff[] {letter, roadmap}) {
            Consent consent = Consent.asked(programme, Who.MCKE, "consent", content, "2023-07-11");
            consent.isGivenAsCanBeReadIn("besluitenlijst MCKE", "2023-07-12");
            consent.tries(Who.MCKE, "positions", Body.of("stance", "agree").and("position", "goed"))
                    .problem(409, "consent-not-kept-of-this-body");
        }
    }

    private void anqoreSignsOnThursdayTheThirteenth(Letter letter) {
        anqore.reaches("eop-signed", Body.empty().on("2023-07-13").accordingTo("limburg.nl"));
        assertThat(letter.text().warnings()).isEmpty();
    }

    private Memo theMemoAsksTheMinister() {
        Memo memo = Memo.behind(roadmap, programme);
        memo.isPutBeforeTheMinister().problem(409, "conditions-open");
        memo.nothingCannotBeDisclosed();
        memo.isPutBeforeTheMinister().expect(200);
        return memo;
    }

    private void theMinisterAgreesAndSigns(Memo memo, Letter letter) {
        memo.ministerAgrees("2023-07-13");
        letter.isSigned("2023-07-13");
        assertThat(letter.text().field("status").asString()).isEqualTo("signed");
        assertThat(letter.read().toString()).contains("minister van EZK").doesNotContain("consent-open");
    }

    private void letterAndRoadmapGoToParliamentOnTheFourteenth(Memo memo, Letter letter) {
        letter.isSentToTheHouse("2023-07-14");
        memo.isSentAlong("2023-07-14");
        roadmap.isOffered(letter, "2023-07-14");
        assertThat(roadmap.status()).isEqualTo("offered");
        assertThat(roadmap.field("offering").at("/unmet")).isEmpty();
    }

    private void theRoadmapIsPublishedInBothEditions() {
        roadmap.nothingInItCannotBeDisclosed();
        roadmap.isPublished(Body.empty().on("2023-07-14"));
        assertThat(roadmap.status()).isEqualTo("published");
        assertThat(roadmap.publication(programme.reader(), "public.nl.html"))
                .contains("Stuurgroep NPVI", "MCKE", "wie wanneer welke beslissingen")
                .contains(roadmap.fingerprint().substring(0, 8));
        assertThat(roadmap.publication(programme.reader().as(Who.TENNET.account), "internal.en.json"))
                .contains("Net op zee IJmuiden Ver Gamma");
    }

    private void thePledgeIsSettledAndANewOneIsMade() {
        promised.reaches("settled", Body.empty().on("2023-07-14").stating("paper", "de Kamerbrief van 14 juli 2023"))
                .isSettledInTheRegisterOfParliament("de Kamerbrief van 14 juli 2023");
        assertThat(promised.state()).isEqualTo("settled");
        Item next = agenda.brings(
                Who.EZK, "pledge", "Toezegging volgende versie Routekaart medio 2024", "made", "2023-07-14");
        next.isPutIntoWords("Medio 2024 willen we een volgende versie publiceren", "medio 2024", "2023-07-14")
                .reaches("outstanding", Body.empty().on("2023-07-14").stating("term", "medio 2024"));
        assertThat(next.state()).isEqualTo("outstanding");
    }

    private void parliamentNumbersTheLetter(Letter letter) {
        String signed = letter.fingerprint();
        letter.isNumbered("29826", "1");
        assertThat(letter.text()
                        .field("paper/house-of-representatives")
                        .at("/dossier")
                        .asString())
                .isEqualTo("29826");
        assertThat(letter.fingerprint()).isEqualTo(signed);
    }
}
