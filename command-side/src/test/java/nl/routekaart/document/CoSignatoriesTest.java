package nl.routekaart.document;

import static nl.routekaart.deciding.Scene.EZK;
import static nl.routekaart.deciding.Scene.TENNET;

import java.util.List;
import java.util.Map;
import nl.routekaart.authority.Role;
import nl.routekaart.consent.GivenSignOffs;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.consent.RoutedType;
import nl.routekaart.consent.Target;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter that is sent on behalf of another minister too needs that minister's consent before it is signed. */
class CoSignatoriesTest {

    private static final DocumentId ID = new DocumentId(Uuid5.of("document"));
    private static final Target LETTER = Target.of(ID);
    private static final VersionId VERSION = Version.id(new VersionName("1.0"));
    private static final PartyId MINISTER = new PartyId(Uuid5.of("scene", PartyKind.MINISTER.word()));
    private static final PartyId IENW = new PartyId(Uuid5.of("ienw"));
    private static final Fingerprint FINGERPRINT = new Fingerprint("0".repeat(64));

    private static final RouteChange MEDE_NAMENS = new RouteChange(true, PartyKind.MINISTRY, IENW, Nature.CONSENT);
    private static final DocumentEvent ADAPTED = new DocumentEvent.RouteAdapted("co-signatory-ienw", MEDE_NAMENS);
    private static final DocumentCommand ADAPT =
            change("co-signatory-ienw", true, PartyKind.MINISTRY, IENW, Nature.CONSENT);
    private static final DocumentCommand SIGN = new DocumentCommand.Sign(ID, "minister van EZK", null, null, List.of());

    private static DocumentCommand change(
            String signOff, boolean needed, @Nullable PartyKind by, @Nullable PartyId party, @Nullable Nature nature) {
        return new DocumentCommand.AdaptRoute(ID, signOff, needed, by, party, nature);
    }

    private static DocumentEvent signed(Unmet... unmet) {
        return new DocumentEvent.Signed(new Signature("minister van EZK", null, null, FINGERPRINT, List.of(unmet)));
    }

    /** All that the route of a letter asks for was given for what was sealed. */
    private static Scene<DocumentAggregate> sealed(DocumentType type) {
        Scene<DocumentAggregate> scene = Scene.of(DocumentAggregate.class, Subject.DOCUMENT, ID.value())
                .knowing(VERSION.value(), new VersionEvent.Drafted(new VersionName("1.0"), null));
        return GivenSignOffs.in(scene, RoutedType.LETTER, LETTER, FINGERPRINT)
                .knowing(
                        Subject.PARTY,
                        IENW.value(),
                        Map.of("2010", new PartyEvent.Registered("I&W", PartyKind.MINISTRY, null, null, null)))
                .given("2023-07-05", new DocumentEvent.Registered(type, VERSION, "Tekst", null, EZK))
                .given("2023-07-05", new DocumentEvent.PassageWritten("a", 1, null, "Beknopt.", List.of()))
                .given("2023-07-10", new DocumentEvent.Sealed(FINGERPRINT, "jws", "checkpoint"));
    }

    private static Scene<DocumentAggregate> adapted() {
        return sealed(DocumentType.LETTER).given("2023-07-11", ADAPTED);
    }

    @Test
    void isPutOnTheRouteOfOneLetterWithAReason() {
        sealed(DocumentType.LETTER).because("mede namens").when(ADAPT).happened(ADAPTED);
        sealed(DocumentType.LETTER).when(ADAPT).refused("consent-needs-reason");
        sealed(DocumentType.LETTER)
                .because("mede namens")
                .when(change("co-signatory-ienw", true, PartyKind.MINISTRY, IENW, null))
                .refused("route-sign-off-incomplete");
        sealed(DocumentType.LETTER)
                .because("mede namens")
                .when(change("co-signatory-x", true, PartyKind.MINISTER, new PartyId(Uuid5.of("x")), Nature.CONSENT))
                .refused("reference-unknown");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isPutThereByTheSecretariatAlone(Role role) {
        Scene<DocumentAggregate>.Then then =
                sealed(DocumentType.LETTER).by(role, EZK).because("mede namens").when(ADAPT);
        if (role == Role.SECRETARIAT) {
            then.happened(ADAPTED);
        } else {
            then.refused("not-authorised");
        }
    }

    @Test
    void comesOffItAgain() {
        DocumentCommand drop = change("co-signatory-ienw", false, null, null, null);
        adapted()
                .because("niet mede namens")
                .when(drop)
                .happened(
                        new DocumentEvent.RouteAdapted("co-signatory-ienw", new RouteChange(false, null, null, null)));
        sealed(DocumentType.LETTER).because("niet mede namens").when(drop).refused("route-sign-off-unknown");
        adapted()
                .because("vergissing")
                .when(new DocumentCommand.Correct(ID, 3))
                .happened(new DocumentEvent.Corrected(3));
        adapted()
                .given("2023-07-12", new DocumentEvent.Corrected(3))
                .by("bewindspersoon", MINISTER)
                .when(SIGN)
                .happened(signed());
    }

    @Test
    void consentsBeforeTheLetterIsSigned() {
        adapted().by("bewindspersoon", MINISTER).when(SIGN).refused("conditions-open");
        GivenSignOffs.givenBy(adapted(), IENW, Nature.CONSENT, LETTER, FINGERPRINT)
                .by("bewindspersoon", MINISTER)
                .when(SIGN)
                .happened(signed());
    }

    @Test
    void whoRefusedOrConsentedToAnotherTextStandsInTheWay() {
        GivenSignOffs.refusedBy(adapted(), IENW, Nature.CONSENT, LETTER, FINGERPRINT)
                .by("bewindspersoon", MINISTER)
                .when(SIGN)
                .refused("conditions-open");
        GivenSignOffs.givenBy(adapted(), IENW, Nature.CONSENT, LETTER, new Fingerprint("1".repeat(64)))
                .by("bewindspersoon", MINISTER)
                .when(SIGN)
                .refused("conditions-open");
    }

    @Test
    void whoDidNotConsentIsADepartureOfALetterThatWasSignedElsewhere() {
        adapted().accordingTo("Kamerstuk").when(SIGN).happened(signed(Unmet.CONSENT_OPEN));
    }

    @Test
    void isOnlyRecordedOnceTheLetterWasSignedOrSent() {
        Scene<DocumentAggregate> signed = sealed(DocumentType.LETTER).given("2023-07-14", signed());
        signed.because("mede namens").when(ADAPT).refused("document-done-before");
        sealed(DocumentType.LETTER)
                .given("2023-07-14", signed())
                .given("2023-07-14", new DocumentEvent.Sent(new Sending(Chamber.HOUSE, List.of())))
                .because("mede namens")
                .when(ADAPT)
                .refused("document-done-before");
        sealed(DocumentType.LETTER)
                .given("2023-07-14", signed())
                .given("2023-07-14", new DocumentEvent.Sent(new Sending(Chamber.HOUSE, List.of())))
                .because("mede namens")
                .accordingTo("Kamerstuk 29826, nr. 176")
                .when(ADAPT)
                .happened(ADAPTED);
    }

    @Test
    void isAskedOfAMemoToo() {
        sealed(DocumentType.MEMO).because("mede namens").when(ADAPT).happened(ADAPTED);
        sealed(DocumentType.MEMO)
                .given("2023-07-12", new DocumentEvent.Presented(new PutForward(TENNET, "instemmen", List.of())))
                .given("2023-07-13", new DocumentEvent.Answered(new Answer(MemoAnswer.AGREE, null, List.of())))
                .because("mede namens")
                .when(ADAPT)
                .refused("document-done-before");
    }

    @Test
    void isNotAskedOfTheRoadmapsOwnTextNorOfNothing() {
        sealed(DocumentType.PROSE).because("mede namens").when(ADAPT).refused("document-type-not-allowed");
        Scene.of(DocumentAggregate.class, Subject.DOCUMENT, ID.value())
                .because("mede namens")
                .when(ADAPT)
                .refused("not-registered");
    }

    @Test
    void isRecordedOnceHoweverOftenItIsSent() {
        Scene<DocumentAggregate> before = sealed(DocumentType.LETTER).because("mede namens");
        before.given(before.recordedBefore(), ADAPTED).when(ADAPT).nothingHappened();
        Scene<DocumentAggregate> other = sealed(DocumentType.LETTER).because("mede namens");
        other.given(other.recordedBefore(), ADAPTED)
                .withKey("the-key", "another-digest")
                .when(ADAPT)
                .refused("key-reused");
    }

    @Test
    void isDecidedOnTheVersionThatWasRead() {
        adapted().expectingVersion(2).because("mede namens").when(ADAPT).refused("stale-version");
    }
}
