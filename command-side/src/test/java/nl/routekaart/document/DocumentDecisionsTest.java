package nl.routekaart.document;

import static nl.routekaart.deciding.Scene.EZK;
import static nl.routekaart.deciding.Scene.GASUNIE;
import static nl.routekaart.deciding.Scene.TENNET;

import java.util.List;
import nl.routekaart.authority.Role;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.cabinet.CaretakerOutcome;
import nl.routekaart.consent.GivenSignOffs;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.RoutedType;
import nl.routekaart.consent.Target;
import nl.routekaart.deciding.Scene;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.PartyKind;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secret;
import nl.routekaart.secret.Secrets;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.version.VersionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The letter, the memo and the prose of July 2023. */
class DocumentDecisionsTest {

    private static final DocumentId ID = new DocumentId(Uuid5.of("document"));
    private static final VersionId VERSION = Version.id(new VersionName("1.0"));
    private static final ItemId ITEM = new ItemId(Uuid5.of("eop"));
    private static final PartyId MINISTER = new PartyId(Uuid5.of("scene", PartyKind.MINISTER.word()));
    private static final Fingerprint FINGERPRINT = new Fingerprint("0".repeat(64));

    private static final Secrets SECRETS = new Secrets(new MemoryKeys());
    private static final Secret NAME = SECRETS.hide(ID.value(), "naam");
    private static final Secret WORDS = SECRETS.hide(ID.value(), "duidelijker");

    private static final DocumentEvent WRITTEN =
            new DocumentEvent.PassageWritten("piekbelasting", 1, "Aanpak", "Beknopt.", List.of());
    private static final DocumentEvent SEALED = new DocumentEvent.Sealed(FINGERPRINT, "jws", "checkpoint");
    private static final DocumentEvent SIGNED =
            new DocumentEvent.Signed(new Signature("minister van EZK", null, NAME, FINGERPRINT, List.of()));
    private static final DocumentEvent SENT = new DocumentEvent.Sent(new Sending(Chamber.HOUSE, List.of()));
    private static final DocumentEvent NOTHING_HIDDEN =
            new DocumentEvent.UndisclosableAnswered(new Undisclosable(true, null));
    private static final DocumentEvent PRESENTED =
            new DocumentEvent.Presented(new PutForward(TENNET, "instemmen", List.of()));

    private static final DocumentCommand SEAL = new DocumentCommand.Seal(ID, FINGERPRINT, "jws", "checkpoint");
    private static final DocumentCommand ADD =
            new DocumentCommand.AddPassage(ID, "eop", 2, null, "EoP's", List.of(ITEM));
    private static final DocumentCommand REVISE =
            new DocumentCommand.RevisePassage(ID, "piekbelasting", 1, "Aanpak", "Korter.", List.of());
    private static final DocumentCommand SIGN = new DocumentCommand.Sign(ID, "minister van EZK", null, NAME, List.of());
    private static final DocumentCommand SEND = new DocumentCommand.Send(ID, Chamber.HOUSE, List.of());
    private static final DocumentCommand PRESENT = new DocumentCommand.Present(ID, TENNET, "instemmen");

    private static Scene<DocumentAggregate> nothing() {
        return GivenSignOffs.in(unasked(), RoutedType.LETTER, Target.of(ID), FINGERPRINT);
    }

    private static Scene<DocumentAggregate> unasked() {
        return Scene.of(DocumentAggregate.class, Subject.DOCUMENT, ID.value())
                .knowing(VERSION.value(), new VersionEvent.Drafted(new VersionName("1.0"), null))
                .knowing(
                        ITEM.value(),
                        new ItemEvent.Registered(ItemKind.TAILOR_MADE_AGREEMENT, "EoP AnQore", null, null, null));
    }

    private static Scene<DocumentAggregate> registered(DocumentType type) {
        return nothing()
                .given("2023-07-05", new DocumentEvent.Registered(type, VERSION, "Tekst", null, EZK))
                .given("2023-07-05", WRITTEN);
    }

    private static Scene<DocumentAggregate> letterIn(Scene<DocumentAggregate> scene) {
        return scene.given("2023-07-05", new DocumentEvent.Registered(DocumentType.LETTER, VERSION, "Tekst", null, EZK))
                .given("2023-07-05", WRITTEN)
                .given("2023-07-10", SEALED);
    }

    private static Scene<DocumentAggregate> sealed(DocumentType type) {
        return registered(type).given("2023-07-10", SEALED);
    }

    private static Scene<DocumentAggregate> at(DocumentStatus status) {
        return switch (status) {
            case DRAFT -> registered(DocumentType.LETTER);
            case SEALED -> sealed(DocumentType.LETTER);
            case SIGNED -> sealed(DocumentType.LETTER).given("2023-07-14", SIGNED);
            case SENT -> sealed(DocumentType.LETTER).given("2023-07-14", SIGNED).given("2023-07-14", SENT);
            case PUT_FORWARD ->
                sealed(DocumentType.MEMO).given("2023-07-10", NOTHING_HIDDEN).given("2023-07-12", PRESENTED);
            case ANSWERED ->
                sealed(DocumentType.MEMO)
                        .given("2023-07-10", NOTHING_HIDDEN)
                        .given("2023-07-12", PRESENTED)
                        .given("2023-07-13", answered(MemoAnswer.AGREE, List.of()));
        };
    }

    private static DocumentEvent answered(MemoAnswer answer, List<Unmet> unmet) {
        return new DocumentEvent.Answered(new Answer(answer, null, unmet));
    }

    @Nested
    class Opened {

        private final DocumentCommand register =
                new DocumentCommand.Register(ID, DocumentType.LETTER, VERSION, "Kamerbrief", "brief", null);

        @Test
        void byWhoWillWriteIt() {
            nothing()
                    .by(Role.PARTNER, GASUNIE)
                    .when(register)
                    .happened(
                            new DocumentEvent.Registered(DocumentType.LETTER, VERSION, "Kamerbrief", "brief", GASUNIE));
            registered(DocumentType.LETTER).when(register).refused("already-registered");
        }

        @Test
        void notForSomebodyElseNorForNoVersion() {
            nothing()
                    .by(Role.PARTNER, GASUNIE)
                    .when(new DocumentCommand.Register(ID, DocumentType.LETTER, VERSION, "Kamerbrief", null, TENNET))
                    .refused("not-authorised");
            nothing()
                    .when(new DocumentCommand.Register(
                            ID, DocumentType.LETTER, Version.id(new VersionName("9.9")), "Kamerbrief", null, null))
                    .refused("reference-unknown");
            nothing().when(ADD).refused("not-registered");
        }
    }

    @Nested
    class Written {

        @ParameterizedTest
        @EnumSource
        void untilItIsAgreedSignedOrSent(DocumentStatus status) {
            boolean open = List.of(DocumentStatus.DRAFT, DocumentStatus.SEALED, DocumentStatus.PUT_FORWARD)
                    .contains(status);
            for (DocumentCommand command :
                    List.of(ADD, REVISE, new DocumentCommand.WithdrawPassage(ID, "piekbelasting"))) {
                if (open) {
                    at(status).when(command).accepted();
                } else {
                    at(status).when(command).refused("document-content-fixed");
                }
            }
        }

        @Test
        void anewWhenTheMinisterWantsToDiscuss() {
            at(DocumentStatus.PUT_FORWARD)
                    .given("2023-07-13", answered(MemoAnswer.DISCUSS, List.of()))
                    .when(REVISE)
                    .accepted();
        }

        @Test
        void inPassagesThatAreThereAndItemsThatExist() {
            registered(DocumentType.LETTER)
                    .when(ADD)
                    .happened(new DocumentEvent.PassageWritten("eop", 2, null, "EoP's", List.of(ITEM)));
            registered(DocumentType.LETTER)
                    .when(new DocumentCommand.AddPassage(ID, "piekbelasting", 1, null, "x", List.of()))
                    .refused("passage-exists");
            registered(DocumentType.LETTER)
                    .when(new DocumentCommand.RevisePassage(ID, "eop", 1, null, "x", List.of()))
                    .refused("passage-unknown");
            registered(DocumentType.LETTER)
                    .when(new DocumentCommand.WithdrawPassage(ID, "eop"))
                    .refused("passage-unknown");
            registered(DocumentType.LETTER)
                    .when(new DocumentCommand.AddPassage(ID, "Piek/belasting", 1, null, "x", List.of()))
                    .refused("passage-name-not-readable");
            registered(DocumentType.LETTER)
                    .when(new DocumentCommand.AddPassage(
                            ID, "eop", 1, null, "x", List.of(new ItemId(Uuid5.of("none")))))
                    .refused("reference-unknown");
        }

        @Test
        void theProseWhileItsVersionIsOpen() {
            registered(DocumentType.PROSE).when(REVISE).accepted();
            registered(DocumentType.PROSE)
                    .knowing(VERSION.value(), new VersionEvent.Frozen(new VersionName("1.0"), null))
                    .when(REVISE)
                    .refused("document-version-closed");
            registered(DocumentType.PROSE)
                    .knowing(
                            VERSION.value(),
                            new VersionEvent.Frozen(new VersionName("1.0"), null),
                            new VersionEvent.Returned(VersionStatus.FROZEN))
                    .when(REVISE)
                    .accepted();
        }

        @Test
        void byItsOwnerOnly() {
            registered(DocumentType.LETTER).by(Role.PARTNER, EZK).when(REVISE).accepted();
            registered(DocumentType.LETTER)
                    .by(Role.PARTNER, TENNET)
                    .when(REVISE)
                    .refused("not-authorised");
        }
    }

    @Nested
    class Remarked {

        private final DocumentCommand remark = new DocumentCommand.MakeRemark(ID, "piekbelasting", WORDS);

        @Test
        void byAnyPartner() {
            registered(DocumentType.LETTER)
                    .by(Role.PARTNER, TENNET)
                    .when(remark)
                    .happened(new DocumentEvent.Remarked(new Remark(TENNET, "piekbelasting", WORDS)));
            registered(DocumentType.LETTER)
                    .when(new DocumentCommand.MakeRemark(ID, "eop", WORDS))
                    .refused("passage-unknown");
        }

        @Test
        void andItIsSaidWhatWasDoneWithIt() {
            Scene<DocumentAggregate> scene = registered(DocumentType.LETTER)
                    .given("2023-07-06", new DocumentEvent.Remarked(new Remark(TENNET, null, WORDS)));
            scene.when(new DocumentCommand.SettleRemark(ID, 2, Disposal.ADOPTED, null))
                    .happened(new DocumentEvent.RemarkSettled(2, new RemarkSettlement(Disposal.ADOPTED, null)));
        }

        @Test
        void whyItWasNotAdoptedIsSaidToo() {
            Scene<DocumentAggregate> scene = registered(DocumentType.LETTER)
                    .given("2023-07-06", new DocumentEvent.Remarked(new Remark(TENNET, null, WORDS)));
            scene.when(new DocumentCommand.SettleRemark(ID, 2, Disposal.NOT, null))
                    .refused("remark-needs-why");
            registered(DocumentType.LETTER)
                    .when(new DocumentCommand.SettleRemark(ID, 1, Disposal.ADOPTED, null))
                    .refused("remark-unknown");
        }
    }

    @Nested
    class Sealed {

        @Test
        void onceAsItReads() {
            registered(DocumentType.LETTER).when(SEAL).happened(SEALED);
            sealed(DocumentType.LETTER).when(SEAL).refused("document-already-sealed");
        }

        @Test
        void againAfterAChangeHoweverFarBackThatIsDated() {
            sealed(DocumentType.LETTER)
                    .given("2020", new DocumentEvent.PassageWritten("piekbelasting", 1, null, "Korter.", List.of()))
                    .when(SEAL)
                    .happened(SEALED);
        }

        @Test
        void notWithoutPassagesAndNotTheProse() {
            nothing()
                    .given("2023-07-05", new DocumentEvent.Registered(DocumentType.LETTER, VERSION, "x", null, EZK))
                    .when(SEAL)
                    .refused("document-empty");
            registered(DocumentType.PROSE).when(SEAL).refused("document-type-not-allowed");
        }
    }

    @Nested
    class PutBeforeABody {

        private static final Fingerprint OTHER = new Fingerprint("e".repeat(64));

        private static DocumentCommand command(@Nullable Fingerprint fingerprint) {
            return new DocumentCommand.PutBefore(ID, TENNET, "vergadering", null, fingerprint);
        }

        @Test
        void isTheContentOfNowUnlessASourceTellsOtherwise() {
            sealed(DocumentType.LETTER)
                    .when(command(null))
                    .happened(new DocumentEvent.PutBefore(new PutBefore(TENNET, "vergadering", null, FINGERPRINT)));
            sealed(DocumentType.LETTER).when(command(OTHER)).refused("not-this-content");
            registered(DocumentType.LETTER)
                    .when(command(null))
                    .happened(new DocumentEvent.PutBefore(new PutBefore(TENNET, "vergadering", null, null)));
            sealed(DocumentType.LETTER)
                    .accordingTo("verslag")
                    .when(command(OTHER))
                    .happened(new DocumentEvent.PutBefore(new PutBefore(TENNET, "vergadering", null, OTHER)));
            sealed(DocumentType.LETTER)
                    .accordingTo("verslag")
                    .when(command(null))
                    .happened(new DocumentEvent.PutBefore(new PutBefore(TENNET, "vergadering", null, null)));
        }

        @Test
        void isARegisteredOne() {
            sealed(DocumentType.LETTER)
                    .when(new DocumentCommand.PutBefore(ID, new PartyId(Uuid5.of("nobody")), null, null, null))
                    .refused("reference-unknown");
        }
    }

    @Nested
    class Memo {

        @Test
        void isPutForwardSealedAndAnswered() {
            sealed(DocumentType.MEMO)
                    .given("2023-07-10", NOTHING_HIDDEN)
                    .when(PRESENT)
                    .happened(PRESENTED);
            sealed(DocumentType.MEMO).when(PRESENT).refused("conditions-open");
            registered(DocumentType.MEMO)
                    .given("2023-07-10", NOTHING_HIDDEN)
                    .when(PRESENT)
                    .refused("conditions-open");
            registered(DocumentType.MEMO)
                    .accordingTo("beslisnota")
                    .when(PRESENT)
                    .happened(new DocumentEvent.Presented(
                            new PutForward(TENNET, "instemmen", List.of(Unmet.NOT_SEALED, Unmet.UNDISCLOSABLE_OPEN))));
            sealed(DocumentType.LETTER).when(PRESENT).refused("document-type-not-allowed");
        }

        @Test
        void isAnsweredByWhomItWasPutBefore() {
            DocumentCommand agree = new DocumentCommand.GiveAnswer(ID, MemoAnswer.AGREE, null);
            at(DocumentStatus.PUT_FORWARD)
                    .by(Role.PARTNER, TENNET)
                    .when(agree)
                    .happened(answered(MemoAnswer.AGREE, List.of()));
            at(DocumentStatus.PUT_FORWARD).by(Role.PARTNER, EZK).when(agree).refused("not-authorised");
            at(DocumentStatus.PUT_FORWARD).when(agree).refused("document-not-yours");
            sealed(DocumentType.MEMO).when(agree).refused("conditions-open");
            sealed(DocumentType.MEMO)
                    .accordingTo("nota")
                    .when(agree)
                    .happened(answered(MemoAnswer.AGREE, List.of(Unmet.NOT_PUT_FORWARD)));
            at(DocumentStatus.PUT_FORWARD)
                    .when(new DocumentCommand.GiveAnswer(ID, MemoAnswer.AGREE_WITH_NOTE, null))
                    .refused("answer-needs-note");
            sealed(DocumentType.LETTER).when(agree).refused("document-type-not-allowed");
        }

        @Test
        void isSentWhenAnswered() {
            at(DocumentStatus.ANSWERED).when(SEND).happened(SENT);
            at(DocumentStatus.PUT_FORWARD).when(SEND).refused("conditions-open");
        }
    }

    @Nested
    class Letter {

        @Test
        void isSignedWhenSealedByTheMinisterWhoDecidesOnIt() {
            sealed(DocumentType.LETTER)
                    .by("bewindspersoon", MINISTER)
                    .when(SIGN)
                    .happened(SIGNED);
            sealed(DocumentType.LETTER).when(SIGN).refused("document-not-yours");
            sealed(DocumentType.LETTER).onBehalfOf(MINISTER).when(SIGN).refused("document-not-yours");
            sealed(DocumentType.LETTER).by(Role.PARTNER, EZK).when(SIGN).refused("document-not-yours");
            sealed(DocumentType.LETTER).by(Role.PARTNER, TENNET).when(SIGN).refused("not-authorised");
            registered(DocumentType.LETTER)
                    .by("bewindspersoon", MINISTER)
                    .when(SIGN)
                    .refused("conditions-open");
            sealed(DocumentType.MEMO).when(SIGN).refused("document-type-not-allowed");
            at(DocumentStatus.SENT).when(SIGN).refused("document-done-before");
        }

        @Test
        void whatASourceTellsIsRecordedAsADeparture() {
            registered(DocumentType.LETTER)
                    .accordingTo("Kamerstuk")
                    .when(SIGN)
                    .happened(new DocumentEvent.Signed(new Signature(
                            "minister van EZK", null, NAME, null, List.of(Unmet.NOT_SEALED, Unmet.CONSENT_OPEN))));
            sealed(DocumentType.LETTER)
                    .accordingTo("Kamerstuk")
                    .when(SEND)
                    .happened(new DocumentEvent.Sent(new Sending(Chamber.HOUSE, List.of(Unmet.NOT_SIGNED))));
        }

        @Test
        void isSignedWhenEverySignOffOfItsRouteIsGivenForWhatWasSealed() {
            letterIn(unasked()).when(SIGN).refused("conditions-open");
        }

        @Test
        void isDecidedOnBySigningItUnlessThatDecisionWasRefused() {
            Target letter = Target.of(ID);
            Scene<DocumentAggregate> asked = GivenSignOffs.butTheDecision(letterIn(unasked()), letter, FINGERPRINT);
            asked.by("bewindspersoon", MINISTER).when(SIGN).happened(SIGNED);

            Scene<DocumentAggregate> refused = GivenSignOffs.butTheDecision(letterIn(unasked()), letter, FINGERPRINT);
            GivenSignOffs.refusedBy(refused, MINISTER, Nature.DECISION, letter, FINGERPRINT)
                    .by("bewindspersoon", MINISTER)
                    .when(SIGN)
                    .refused("conditions-open");
        }

        @Test
        void thatWasSignedTheDayBeforeASignOffIsADeparture() {
            sealed(DocumentType.LETTER)
                    .on("2023-07-03")
                    .accordingTo("Kamerstuk")
                    .when(SIGN)
                    .happened(new DocumentEvent.Signed(
                            new Signature("minister van EZK", null, NAME, FINGERPRINT, List.of(Unmet.CONSENT_OPEN))));
            sealed(DocumentType.LETTER)
                    .on("2023-07")
                    .accordingTo("Kamerstuk")
                    .when(SIGN)
                    .happened(SIGNED);
        }

        @Test
        void replacesWhatWasOnlyObserved() {
            at(DocumentStatus.SIGNED)
                    .when(new DocumentCommand.Send(ID, Chamber.HOUSE, List.of(ITEM)))
                    .happened(SENT, new DocumentEvent.ObservationsReplaced(List.of(ITEM)));
            at(DocumentStatus.SIGNED)
                    .when(new DocumentCommand.Send(ID, Chamber.HOUSE, List.of(new ItemId(Uuid5.of("none")))))
                    .refused("reference-unknown");
        }

        @Test
        void isSentOnceSigned() {
            at(DocumentStatus.SIGNED).when(SEND).happened(SENT);
            sealed(DocumentType.LETTER).when(SEND).refused("conditions-open");
            at(DocumentStatus.SENT).when(SEND).refused("document-done-before");
            registered(DocumentType.PROSE).when(SEND).refused("document-type-not-allowed");
        }

        @Test
        void isNumberedByParliamentLater() {
            at(DocumentStatus.SENT)
                    .when(new DocumentCommand.Number(ID, Chamber.HOUSE, "29826", "176"))
                    .happened(new DocumentEvent.Numbered(Chamber.HOUSE, new Paper("29826", "176")));
            at(DocumentStatus.SENT)
                    .when(new DocumentCommand.Number(ID, Chamber.SENATE, "29826", "A"))
                    .refused("document-not-sent");
            at(DocumentStatus.SIGNED)
                    .when(new DocumentCommand.Number(ID, Chamber.HOUSE, "29826", "176"))
                    .refused("document-not-sent");
        }
    }

    @Nested
    class BesideIt {

        @Test
        void aFileIsAttached() {
            registered(DocumentType.LETTER)
                    .when(new DocumentCommand.AttachFile(
                            ID,
                            FINGERPRINT.hex(),
                            FilePurpose.SIGNED_LETTER,
                            "application/pdf",
                            3,
                            DisclosureLevel.PUBLIC,
                            null,
                            null,
                            null))
                    .happened(new DocumentEvent.FileAttached(
                            FINGERPRINT.hex(),
                            new KeptFile(
                                    FilePurpose.SIGNED_LETTER,
                                    "application/pdf",
                                    3,
                                    new Disclosure(DisclosureLevel.PUBLIC, null, null),
                                    null)));
        }

        @Test
        void itIsAnsweredWhatCannotBeDisclosed() {
            registered(DocumentType.MEMO)
                    .when(new DocumentCommand.AnswerUndisclosable(ID, true, null, List.of()))
                    .happened(NOTHING_HIDDEN);
            registered(DocumentType.MEMO)
                    .when(new DocumentCommand.AnswerUndisclosable(ID, false, null, List.of()))
                    .refused("undisclosable-unexplained");
        }

        @Test
        void aPassageIsJudgedForACaretakerCabinet() {
            registered(DocumentType.LETTER)
                    .when(check("piekbelasting", CaretakerOutcome.SHORTENED))
                    .refused("caretaker-needs-reason");
            registered(DocumentType.LETTER)
                    .because("geen nieuwe activiteiten")
                    .when(check("piekbelasting", CaretakerOutcome.SHORTENED))
                    .happened(new DocumentEvent.CaretakerChecked(
                            "piekbelasting",
                            new CaretakerCheck(null, false, false, true, false, CaretakerOutcome.SHORTENED)));
            registered(DocumentType.LETTER)
                    .because("appreciatie")
                    .when(check("speelveldtoets", CaretakerOutcome.LEFT_TO_NEXT_CABINET))
                    .accepted();
            registered(DocumentType.LETTER)
                    .because("x")
                    .when(check("speelveldtoets", CaretakerOutcome.SENT_ALL_THE_SAME))
                    .refused("passage-unknown");
            registered(DocumentType.LETTER)
                    .because("x")
                    .accordingTo("beslisnota")
                    .when(check("speelveldtoets", CaretakerOutcome.SHORTENED))
                    .accepted();
        }

        private DocumentCommand check(String passage, CaretakerOutcome outcome) {
            return new DocumentCommand.CheckCaretaker(ID, passage, null, false, false, true, false, outcome, List.of());
        }

        @Test
        void aFactIsTakenBackAndTextAndSealAreNot() {
            at(DocumentStatus.SIGNED)
                    .because("fout")
                    .when(new DocumentCommand.Correct(ID, 3))
                    .happened(new DocumentEvent.Corrected(3));
            at(DocumentStatus.SIGNED)
                    .because("fout")
                    .when(new DocumentCommand.Correct(ID, 2))
                    .refused("correction-unknown");
            at(DocumentStatus.SIGNED)
                    .because("fout")
                    .when(new DocumentCommand.Correct(ID, 1))
                    .refused("correction-unknown");
            at(DocumentStatus.SIGNED)
                    .given("2023-07-15", new DocumentEvent.Corrected(3))
                    .when(REVISE)
                    .accepted();
        }
    }
}
