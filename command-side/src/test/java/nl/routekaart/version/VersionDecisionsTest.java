package nl.routekaart.version;

import static nl.routekaart.deciding.Scene.EZK;
import static nl.routekaart.deciding.Scene.TENNET;

import java.util.List;
import nl.routekaart.authority.Role;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.cabinet.CaretakerOutcome;
import nl.routekaart.consent.GivenSignOffs;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.consent.RoutedType;
import nl.routekaart.consent.Routes;
import nl.routekaart.consent.Target;
import nl.routekaart.deciding.Scene;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.document.Signature;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.Theme;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.PartyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Version 1.0, from draft to publication; by the secretariat. */
class VersionDecisionsTest {

    private static final VersionName NAME = new VersionName("1.0");
    private static final VersionId ID = Version.id(NAME);
    private static final VersionId NEXT = Version.id(new VersionName("2.0"));
    private static final DocumentId LETTER = new DocumentId(Uuid5.of("letter"));
    private static final ItemId ITEM = new ItemId(Uuid5.of("item"));
    private static final Fingerprint FINGERPRINT = new Fingerprint("0".repeat(64));
    private static final Fingerprint OTHER = new Fingerprint("1".repeat(64));

    private static final VersionCommand DRAFT = new VersionCommand.Draft(
            ID, NAME, List.of(Theme.SYSTEM), List.of(), List.of(), EdtfDate.parse("2030/2040"), "NPE", null);
    private static final VersionCommand RESCOPE =
            new VersionCommand.Rescope(ID, List.of(), List.of(), List.of(ItemKind.PERMIT), null, "NPE definitief");
    private static final VersionCommand FREEZE =
            new VersionCommand.Freeze(ID, NAME, "reconstructed from public sources");
    private static final VersionCommand SEAL = new VersionCommand.Seal(ID, FINGERPRINT, "jws", "checkpoint");
    private static final VersionCommand ASK = new VersionCommand.AskConsent(ID);
    private static final VersionCommand RETURN = new VersionCommand.Return(ID);
    private static final VersionCommand OFFER = new VersionCommand.Offer(ID, LETTER, List.of());
    private static final VersionCommand PUBLISH = new VersionCommand.Publish(ID);
    private static final VersionCommand SUPERSEDE = new VersionCommand.Supersede(ID, NEXT);

    private static final VersionEvent DRAFTED = new VersionEvent.Drafted(NAME, null);
    private static final VersionEvent FROZEN = new VersionEvent.Frozen(NAME, null);
    private static final VersionEvent SEALED = new VersionEvent.Sealed(FINGERPRINT, "jws", "checkpoint");
    private static final VersionEvent SENT_FOR_CONSENT = new VersionEvent.SentForConsent(FINGERPRINT);
    private static final VersionEvent OFFERED = new VersionEvent.Offered(new Offering(LETTER, List.of()));
    private static final VersionEvent PUBLISHED = new VersionEvent.Published(new Issue(1, FINGERPRINT, Issue.RENDERER));
    private static final VersionEvent NOTHING_HIDDEN =
            new VersionEvent.UndisclosableAnswered(new Undisclosable(true, null));

    private static Scene<VersionAggregate> nothing() {
        return GivenSignOffs.in(unasked(), RoutedType.ROADMAP, Target.of(ID), FINGERPRINT);
    }

    private static Scene<VersionAggregate> unasked() {
        return Scene.of(VersionAggregate.class, Subject.VERSION, ID.value())
                .knowing(NEXT.value(), new VersionEvent.Frozen(new VersionName("2.0"), null))
                .knowing(LETTER.value(), letter(), signed(List.of()));
    }

    private static DocumentEvent letter() {
        return new DocumentEvent.Registered(DocumentType.LETTER, ID, "Kamerbrief", null, EZK);
    }

    private static DocumentEvent signed(List<Unmet> unmet) {
        return new DocumentEvent.Signed(new Signature("minister", null, null, FINGERPRINT, unmet));
    }

    private static Scene<VersionAggregate> draft() {
        return nothing().given("2023-06-01", DRAFTED);
    }

    private static Scene<VersionAggregate> frozen() {
        return draft().given("2023-07-03", FROZEN);
    }

    private static Scene<VersionAggregate> sealed() {
        return frozen().given("2023-07-03", SEALED);
    }

    private static Scene<VersionAggregate> outForConsent() {
        return sealed().given("2023-07-03", SENT_FOR_CONSENT);
    }

    private static Scene<VersionAggregate> returned() {
        return outForConsent().given("2023-07-04", new VersionEvent.Returned(VersionStatus.OUT_FOR_CONSENT));
    }

    private static Scene<VersionAggregate> offered() {
        return outForConsent().given("2023-07-14", OFFERED);
    }

    private static Scene<VersionAggregate> published() {
        return offered().given("2023-07-14", NOTHING_HIDDEN).given("2023-07-14", PUBLISHED);
    }

    private static Scene<VersionAggregate> at(VersionStatus status) {
        return switch (status) {
            case DRAFT -> draft();
            case FROZEN -> frozen();
            case SEALED -> sealed();
            case OUT_FOR_CONSENT -> outForConsent();
            case RETURNED -> returned();
            case OFFERED -> offered();
            case PUBLISHED -> published();
            case SUPERSEDED -> published().given("2024-07-01", new VersionEvent.Superseded(NEXT));
        };
    }

    @Nested
    class EveryAct {

        @ParameterizedTest
        @EnumSource
        void freezes(VersionStatus status) {
            allowedOnlyAt(
                    status, List.of(VersionStatus.DRAFT, VersionStatus.RETURNED), FREEZE, "version-already-frozen");
        }

        @ParameterizedTest
        @EnumSource
        void rescopes(VersionStatus status) {
            allowedOnlyAt(
                    status, List.of(VersionStatus.DRAFT, VersionStatus.RETURNED), RESCOPE, "version-step-not-allowed");
        }

        @ParameterizedTest
        @EnumSource
        void seals(VersionStatus status) {
            String rule = status == VersionStatus.DRAFT || status == VersionStatus.RETURNED
                    ? "version-not-frozen"
                    : "version-already-sealed";
            allowedOnlyAt(status, List.of(VersionStatus.FROZEN), SEAL, rule);
        }

        @ParameterizedTest
        @EnumSource
        void asksConsent(VersionStatus status) {
            allowedOnlyAt(status, List.of(VersionStatus.SEALED), ASK, "version-step-not-allowed");
        }

        @ParameterizedTest
        @EnumSource
        void givesBack(VersionStatus status) {
            allowedOnlyAt(
                    status,
                    List.of(
                            VersionStatus.FROZEN,
                            VersionStatus.SEALED,
                            VersionStatus.OUT_FOR_CONSENT,
                            VersionStatus.OFFERED),
                    RETURN,
                    "version-step-not-allowed");
        }

        @ParameterizedTest
        @EnumSource
        void offers(VersionStatus status) {
            String rule = status.compareTo(VersionStatus.OFFERED) < 0 ? "conditions-open" : "version-step-not-allowed";
            allowedOnlyAt(status, List.of(VersionStatus.OUT_FOR_CONSENT), OFFER, rule);
        }

        @ParameterizedTest
        @EnumSource
        void supersedes(VersionStatus status) {
            allowedOnlyAt(status, List.of(VersionStatus.PUBLISHED), SUPERSEDE, "version-step-not-allowed");
        }

        @ParameterizedTest
        @EnumSource
        void publishesWithTheAnswerGivenAndAReason(VersionStatus status) {
            Scene<VersionAggregate> scene =
                    at(status).given("2023-07-14", NOTHING_HIDDEN).because("uitgave");
            if (status.compareTo(VersionStatus.OFFERED) < 0) {
                scene.when(PUBLISH).refused("version-step-not-allowed");
            } else {
                long number = status == VersionStatus.OFFERED ? 1 : 2;
                scene.when(PUBLISH)
                        .happened(new VersionEvent.Published(new Issue(number, FINGERPRINT, Issue.RENDERER)));
            }
        }

        private void allowedOnlyAt(
                VersionStatus status, List<VersionStatus> allowed, VersionCommand command, String rule) {
            Scene<VersionAggregate> scene = at(status).because("reden");
            if (allowed.contains(status)) {
                scene.when(command).accepted();
            } else {
                scene.when(command).refused(rule);
            }
        }

        @Test
        void isForTheSecretariat() {
            for (VersionCommand command :
                    List.of(DRAFT, FREEZE, RESCOPE, SEAL, ASK, RETURN, OFFER, PUBLISH, SUPERSEDE)) {
                offered().by(Role.PARTNER, TENNET).when(command).refused("not-authorised");
            }
        }

        @Test
        void needsAVersion() {
            for (VersionCommand command : List.of(RESCOPE, SEAL, ASK, RETURN, OFFER, PUBLISH, SUPERSEDE)) {
                nothing().when(command).refused("not-registered");
            }
        }
    }

    @Nested
    class Opened {

        @Test
        void withAScope() {
            nothing()
                    .when(DRAFT)
                    .happened(
                            DRAFTED,
                            new VersionEvent.Scoped(
                                    List.of(Theme.SYSTEM), List.of(), List.of(), EdtfDate.parse("2030/2040"), "NPE"));
            draft().when(DRAFT).refused("already-registered");
        }

        @Test
        void underItsOwnName() {
            nothing()
                    .when(new VersionCommand.Draft(
                            ID, new VersionName("1.1"), List.of(), List.of(), List.of(), null, null, null))
                    .refused("version-name-differs");
        }

        @Test
        void orFrozenWithoutADraft() {
            nothing().when(FREEZE).happened(new VersionEvent.Frozen(NAME, "reconstructed from public sources"));
        }
    }

    @Nested
    class Judged {

        private final VersionCommand judge = new VersionCommand.Judge(ID, "NPE", true, "sluit aan");

        @Test
        void bySomebodyOnGrounds() {
            draft().onBehalfOf(TENNET)
                    .when(judge)
                    .happened(new VersionEvent.Judged(new Judgement("NPE", true, TENNET, "sluit aan")));
        }

        @Test
        void againstTheEditionOfTheVersion() {
            draft().given(
                            "2023-06-02",
                            new VersionEvent.Scoped(List.of(), List.of(), List.of(), null, "NPE definitief"))
                    .when(judge)
                    .refused("judgement-other-edition");
        }
    }

    @Nested
    class GivenBack {

        @Test
        void withAReason() {
            outForConsent().when(RETURN).refused("return-needs-reason");
            outForConsent()
                    .because("FEZ")
                    .when(RETURN)
                    .happened(new VersionEvent.Returned(VersionStatus.OUT_FOR_CONSENT));
        }

        @Test
        void isFrozenSealedAndAskedAnew() {
            returned().given("2023-07-05", FROZEN).when(ASK).refused("version-step-not-allowed");
            returned()
                    .given("2023-07-05", FROZEN)
                    .when(SEAL)
                    .happened(new VersionEvent.Sealed(FINGERPRINT, "jws", "checkpoint"));
            returned()
                    .given("2023-07-05", FROZEN)
                    .given("2023-07-05", new VersionEvent.Sealed(OTHER, "jws", "checkpoint"))
                    .when(ASK)
                    .happened(new VersionEvent.SentForConsent(OTHER));
        }

        @Test
        void stepsFollowEachOtherHoweverFarBackTheyAreDated() {
            returned()
                    .given("2021", FROZEN)
                    .given("2020", new VersionEvent.Sealed(OTHER, "jws", "checkpoint"))
                    .when(ASK)
                    .happened(new VersionEvent.SentForConsent(OTHER));
        }
    }

    @Nested
    class OfferedToParliament {

        @Test
        void withASignedLetter() {
            outForConsent().when(OFFER).happened(OFFERED);
            outForConsent().knowing(LETTER.value(), letter()).when(OFFER).refused("conditions-open");
            outForConsent().when(new VersionCommand.Offer(ID, null, List.of())).refused("conditions-open");
        }

        @Test
        void withALetterOfItsOwn() {
            outForConsent()
                    .when(new VersionCommand.Offer(ID, new DocumentId(Uuid5.of("none")), List.of()))
                    .refused("reference-unknown");
            outForConsent()
                    .knowing(
                            LETTER.value(),
                            new DocumentEvent.Registered(DocumentType.LETTER, NEXT, "Kamerbrief", null, EZK))
                    .when(OFFER)
                    .refused("letter-elsewhere");
            outForConsent()
                    .knowing(LETTER.value(), new DocumentEvent.Registered(DocumentType.MEMO, ID, "Nota", null, EZK))
                    .when(OFFER)
                    .refused("letter-elsewhere");
        }

        @Test
        void whatASourceTellsIsRecordedAsADeparture() {
            frozen().accordingTo("vemw.nl")
                    .when(new VersionCommand.Offer(ID, null, List.of()))
                    .happened(new VersionEvent.Offered(new Offering(
                            null,
                            List.of(
                                    Unmet.NOT_SEALED,
                                    Unmet.NOT_OUT_FOR_CONSENT,
                                    Unmet.CONSENT_OPEN,
                                    Unmet.LETTER_NOT_NAMED))));
        }

        @Test
        void whenEverySignOffOfItsRouteIsGivenForWhatWasSealed() {
            openConsents().when(OFFER).refused("conditions-open");
            openConsents()
                    .accordingTo("memo")
                    .when(OFFER)
                    .happened(new VersionEvent.Offered(new Offering(LETTER, List.of(Unmet.CONSENT_OPEN))));
            openConsents()
                    .given("2023-07-03", dropped(Routes.STEERING_GROUP))
                    .given("2023-07-03", dropped(Routes.MINISTERIAL_COMMITTEE))
                    .because("toch nodig")
                    .when(new VersionCommand.Correct(ID, 4))
                    .happened(new VersionEvent.Corrected(4));
            openConsents()
                    .given("2023-07-03", dropped(Routes.STEERING_GROUP))
                    .given("2023-07-03", dropped(Routes.MINISTERIAL_COMMITTEE))
                    .when(OFFER)
                    .happened(OFFERED);
        }

        private Scene<VersionAggregate> openConsents() {
            return unasked()
                    .given("2023-07-03", FROZEN)
                    .given("2023-07-03", SEALED)
                    .given("2023-07-03", SENT_FOR_CONSENT);
        }

        private VersionEvent dropped(String signOff) {
            return new VersionEvent.RouteAdapted(signOff, new RouteChange(false, null, null, null));
        }

        @Test
        void afterADepartureItCanStillBeSealed() {
            frozen().given("2023-07-14", new VersionEvent.Offered(new Offering(null, List.of(Unmet.NOT_SEALED))))
                    .when(SEAL)
                    .happened(SEALED);
        }
    }

    @Nested
    class Published {

        @Test
        void whenItIsAnsweredWhatCannotBeDisclosed() {
            offered().when(PUBLISH).refused("undisclosable-open");
            offered().given("2023-07-14", NOTHING_HIDDEN).when(PUBLISH).happened(PUBLISHED);
        }

        @Test
        void withAReasonWhereItsLetterDeparted() {
            Scene<VersionAggregate> early = offered()
                    .given("2023-07-14", NOTHING_HIDDEN)
                    .knowing(LETTER.value(), letter(), signed(List.of(Unmet.CONSENT_OPEN)));

            early.when(PUBLISH).refused("publishing-needs-reason");
        }

        @Test
        void withAReasonItGoesOn() {
            offered()
                    .given("2023-07-14", NOTHING_HIDDEN)
                    .knowing(LETTER.value(), letter(), signed(List.of(Unmet.CONSENT_OPEN)))
                    .because("MCKE stemde de dag erna in")
                    .when(PUBLISH)
                    .happened(PUBLISHED);
        }

        @Test
        void whenSealed() {
            frozen().given("2023-07-14", new VersionEvent.Offered(new Offering(null, List.of(Unmet.NOT_SEALED))))
                    .given("2023-07-14", NOTHING_HIDDEN)
                    .because("uit openbare bronnen")
                    .when(PUBLISH)
                    .refused("version-not-sealed");
        }

        @Test
        void elsewhereAsASourceTellsWhateverWasOpenHere() {
            VersionCommand record = new VersionCommand.RecordPublication(ID, List.of());
            frozen().accordingTo("vemw.nl")
                    .when(record)
                    .happened(new VersionEvent.PublicationRecorded(
                            List.of(Unmet.NOT_SEALED, Unmet.NOT_OFFERED, Unmet.UNDISCLOSABLE_OPEN)));
            frozen().when(record).refused("publication-needs-source");
            published().accordingTo("vemw.nl").when(record).refused("version-step-not-allowed");
            frozen().given("2023-07-14", new VersionEvent.PublicationRecorded(List.of()))
                    .because("x")
                    .when(new VersionCommand.Return(ID))
                    .refused("version-step-not-allowed");
        }

        @Test
        void againWithAReasonAsTheNextIssue() {
            published().when(PUBLISH).refused("publishing-needs-reason");
            published()
                    .because("ruimere openbaarmaking")
                    .when(PUBLISH)
                    .happened(new VersionEvent.Published(new Issue(2, FINGERPRINT, Issue.RENDERER)));
        }

        @Test
        void isMendedByAnErratum() {
            VersionCommand erratum = new VersionCommand.CorrectByErratum(ID, NEXT);
            published().when(erratum).happened(new VersionEvent.ErratumNamed(NEXT));
            offered().when(erratum).refused("version-step-not-allowed");
            published().when(new VersionCommand.CorrectByErratum(ID, ID)).refused("refers-to-itself");
            published()
                    .when(new VersionCommand.Supersede(ID, Version.id(new VersionName("9.9"))))
                    .refused("reference-unknown");
        }
    }

    @Nested
    class BesideIt {

        @Test
        void itIsAnsweredWhatCannotBeDisclosed() {
            draft().when(new VersionCommand.AnswerUndisclosable(ID, true, null)).happened(NOTHING_HIDDEN);
            draft().when(new VersionCommand.AnswerUndisclosable(ID, false, null))
                    .refused("undisclosable-unexplained");
            draft().when(new VersionCommand.AnswerUndisclosable(ID, true, "iets"))
                    .refused("undisclosable-unexplained");
        }

        @Test
        void anItemIsJudgedForACaretakerCabinet() {
            VersionCommand check = check(ITEM, CaretakerOutcome.LEFT_TO_NEXT_CABINET);
            draft().because("nieuw beleid").when(check).refused("reference-unknown");
            itemKnown().when(check).refused("caretaker-needs-reason");
            itemKnown()
                    .because("nieuw beleid")
                    .when(check)
                    .happened(new VersionEvent.CaretakerChecked(
                            ITEM,
                            new CaretakerCheck(
                                    "Kamerbrief", false, false, false, false, CaretakerOutcome.LEFT_TO_NEXT_CABINET)));
            draft().when(check(null, CaretakerOutcome.UNCHANGED))
                    .happened(new VersionEvent.CaretakerChecked(
                            null,
                            new CaretakerCheck("Kamerbrief", false, false, false, false, CaretakerOutcome.UNCHANGED)));
        }

        private Scene<VersionAggregate> itemKnown() {
            return draft().knowing(
                            ITEM.value(), new ItemEvent.Registered(ItemKind.MILESTONE, "Net op zee", null, null, null));
        }

        private VersionCommand check(@Nullable ItemId item, CaretakerOutcome outcome) {
            return new VersionCommand.CheckCaretaker(ID, item, "Kamerbrief", false, false, false, false, outcome);
        }

        @Test
        void aFactIsTakenBackAndAnActIsNot() {
            offered().because("fout").when(new VersionCommand.Correct(ID, 4)).happened(new VersionEvent.Corrected(4));
            for (long act : List.of(1L, 2L, 3L)) {
                offered()
                        .because("fout")
                        .when(new VersionCommand.Correct(ID, act))
                        .refused("correction-unknown");
            }
            offered()
                    .given("2023-07-15", new VersionEvent.Corrected(4))
                    .when(OFFER)
                    .happened(OFFERED);
        }
    }

    @Test
    void departsFromTheRouteOfARoadmapWithAReason() {
        VersionCommand drop = route("ministerial-committee", false, null, null);
        frozen().because("hamerstuk")
                .when(drop)
                .happened(new VersionEvent.RouteAdapted(
                        "ministerial-committee", new RouteChange(false, null, null, null)));
        frozen().because("PEH")
                .when(route("council", true, PartyKind.CABINET, Nature.DECISION))
                .happened(new VersionEvent.RouteAdapted(
                        "council", new RouteChange(true, PartyKind.CABINET, null, Nature.DECISION)));
        frozen().when(drop).refused("consent-needs-reason");
        frozen().because("x").when(route("council", false, null, null)).refused("route-sign-off-unknown");
        frozen().because("x")
                .when(route("council", true, PartyKind.CABINET, null))
                .refused("route-sign-off-incomplete");
        frozen().because("x").by(Role.PARTNER, TENNET).when(drop).refused("not-authorised");
        nothing().because("x").when(drop).refused("not-registered");
    }

    private static VersionCommand route(
            String signOff, boolean needed, @Nullable PartyKind by, @Nullable Nature nature) {
        return new VersionCommand.AdaptRoute(ID, signOff, needed, by, null, nature);
    }
}
