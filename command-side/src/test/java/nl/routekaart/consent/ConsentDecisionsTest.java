package nl.routekaart.consent;

import static nl.routekaart.consent.SignOffScene.AMVI;
import static nl.routekaart.consent.SignOffScene.COUNCIL;
import static nl.routekaart.consent.SignOffScene.FEZ;
import static nl.routekaart.consent.SignOffScene.FIRST;
import static nl.routekaart.consent.SignOffScene.MCKE;
import static nl.routekaart.consent.SignOffScene.NEVER;
import static nl.routekaart.consent.SignOffScene.NPVI;
import static nl.routekaart.consent.SignOffScene.PRESENT;
import static nl.routekaart.consent.SignOffScene.VERSION;
import static nl.routekaart.consent.SignOffScene.answer;
import static nl.routekaart.consent.SignOffScene.asked;
import static nl.routekaart.consent.SignOffScene.id;
import static nl.routekaart.consent.SignOffScene.in;
import static nl.routekaart.consent.SignOffScene.nobodyAsked;
import static nl.routekaart.consent.SignOffScene.rutte;
import static nl.routekaart.deciding.Scene.EZK;
import static nl.routekaart.deciding.Scene.GASUNIE;
import static nl.routekaart.deciding.Scene.TENNET;

import java.util.List;
import nl.routekaart.authority.Role;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.deciding.Scene;
import nl.routekaart.item.Departure;
import nl.routekaart.item.Position;
import nl.routekaart.item.Stance;
import nl.routekaart.kernel.ConsentId;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign-offs of roadmap 1.0 in the summer of 2023. */
class ConsentDecisionsTest {

    private static final String MEMO = "beslisnota juli 2023";

    @Nested
    class Asking {

        @Test
        void isForThePresentContentAndStoresTheCabinetOfTheDay() {
            nobodyAsked(id(PRESENT, NPVI, Nature.CONSENT))
                    .on("2023-06-15")
                    .when(ask(PRESENT, NPVI, Manner.HERE))
                    .happened(askedEvent(PRESENT, Manner.HERE, rutte(CabinetStatus.FULL)));
        }

        @Test
        void isRefusedForAContentThatIsNotThePresentOne() {
            nobodyAsked(id(FIRST, NPVI, Nature.CONSENT))
                    .when(ask(FIRST, NPVI, Manner.HERE))
                    .refused("consent-fingerprint-stale");
        }

        @Test
        void isForTheSecretariatAlone() {
            nobodyAsked(id(PRESENT, NPVI, Nature.CONSENT))
                    .by(Role.PARTNER, NPVI)
                    .when(ask(PRESENT, NPVI, Manner.HERE))
                    .refused("not-authorised");
        }

        @Test
        void namesOneContentOfOneThing() {
            nobodyAsked(id(null, NPVI, Nature.CONSENT))
                    .when(ask(null, NPVI, null))
                    .refused("consent-fingerprint-needed");
            ConsentId id = id(PRESENT, NPVI, Nature.CONSENT);
            nobodyAsked(id).when(ask(id, null, null)).refused("consent-one-target");
            nobodyAsked(id)
                    .when(ask(id, VERSION, new DocumentId(Uuid5.of("letter"))))
                    .refused("consent-one-target");
            nobodyAsked(id).when(ask(id, new VersionId(Uuid5.of("2.0")), null)).refused("consent-named-otherwise");
        }

        @Test
        void namesWhatIsRegistered() {
            PartyId nobody = new PartyId(Uuid5.of("nobody"));
            nobodyAsked(id(PRESENT, nobody, Nature.CONSENT))
                    .when(ask(PRESENT, nobody, Manner.HERE))
                    .refused("reference-unknown");
        }

        @Test
        void isDoneOnceAndAgainAfterTheRequestWasWithdrawn() {
            asked(NPVI).when(ask(PRESENT, NPVI, Manner.HERE)).refused("already-registered");
            in(ConsentLifeCycle.REQUEST_WITHDRAWN, NPVI, Nature.CONSENT)
                    .on("2023-06-21")
                    .when(ask(PRESENT, NPVI, Manner.HERE))
                    .happened(askedEvent(PRESENT, Manner.HERE, rutte(CabinetStatus.FULL)));
        }

        @Test
        void thatHappenedElsewhereIsRecordedWithItsSource() {
            ConsentId id = id(FIRST, NPVI, Nature.CONSENT);
            nobodyAsked(id)
                    .on("2023-06-11")
                    .accordingTo(MEMO)
                    .when(ask(FIRST, NPVI, Manner.RECORDED))
                    .happened(askedEvent(FIRST, Manner.RECORDED, rutte(CabinetStatus.FULL)));
            nobodyAsked(id).when(ask(FIRST, NPVI, Manner.RECORDED)).refused("consent-needs-source");
            nobodyAsked(id(NEVER, NPVI, Nature.CONSENT))
                    .accordingTo(MEMO)
                    .when(ask(NEVER, NPVI, Manner.RECORDED))
                    .refused("consent-fingerprint-unknown");
        }

        @Test
        void thatASourceAttributesHasNoContent() {
            nobodyAsked(id(null, NPVI, Nature.CONSENT))
                    .on("XXXX")
                    .accordingTo(MEMO)
                    .when(ask(null, NPVI, Manner.ATTRIBUTED))
                    .happened(askedEvent(null, Manner.ATTRIBUTED, null));
            nobodyAsked(id(PRESENT, NPVI, Nature.CONSENT))
                    .accordingTo(MEMO)
                    .when(ask(PRESENT, NPVI, Manner.ATTRIBUTED))
                    .refused("consent-fingerprint-not-attributed");
            nobodyAsked(id(null, NPVI, Nature.CONSENT))
                    .when(ask(null, NPVI, Manner.ATTRIBUTED))
                    .refused("consent-needs-source");
        }

        private ConsentCommand.Ask ask(ConsentId id, @Nullable VersionId version, @Nullable DocumentId document) {
            return new ConsentCommand.Ask(
                    id, version, document, PRESENT, NPVI, Nature.CONSENT, null, null, null, List.of());
        }

        private ConsentCommand.Ask ask(@Nullable Fingerprint fingerprint, PartyId party, @Nullable Manner manner) {
            return new ConsentCommand.Ask(
                    id(fingerprint, party, Nature.CONSENT),
                    VERSION,
                    null,
                    fingerprint,
                    party,
                    Nature.CONSENT,
                    EdtfDate.parse("2023-07-04"),
                    manner,
                    "checkpoint",
                    List.of());
        }

        private ConsentEvent askedEvent(
                @Nullable Fingerprint fingerprint, Manner manner, @Nullable CabinetThen cabinet) {
            return new ConsentEvent.Asked(
                    VERSION,
                    null,
                    fingerprint,
                    NPVI,
                    Nature.CONSENT,
                    EdtfDate.parse("2023-07-04"),
                    manner,
                    cabinet,
                    "checkpoint",
                    List.of());
        }
    }

    @Nested
    class Answering {

        private static final ConsentId OF_FEZ = id(PRESENT, FEZ, Nature.CONSENT);

        @Test
        void isDoneByThePartyThatWasAsked() {
            asked(FEZ)
                    .by(Role.PARTNER, FEZ)
                    .on("2023-07-04")
                    .when(give(OF_FEZ))
                    .happened(new ConsentEvent.Given(
                            false, new Answer(Manner.HERE, null, null, rutte(CabinetStatus.FULL), "checkpoint")));
            asked(FEZ).by(Role.PARTNER, TENNET).when(give(OF_FEZ)).refused("not-authorised");
        }

        @Test
        void isNotDoneByTheSecretariatInAnothersName() {
            asked(FEZ).when(give(OF_FEZ)).refused("consent-not-yours");
            asked(FEZ).onBehalfOf(FEZ).when(give(OF_FEZ)).refused("consent-not-yours");
            asked(EZK)
                    .knowing(EZK.value(), ministry())
                    .when(give(id(PRESENT, EZK, Nature.CONSENT)))
                    .happened(new ConsentEvent.Given(false, new Answer(Manner.HERE, null, null, null, "checkpoint")));
        }

        @Test
        void isRefusedForAContentThatIsNoMore() {
            asked(FIRST, FEZ, Nature.CONSENT)
                    .by(Role.PARTNER, FEZ)
                    .when(give(id(FIRST, FEZ, Nature.CONSENT)))
                    .refused("consent-fingerprint-stale");
        }

        @Test
        void carriesAConditionARefusalItsReasonAndAReturnItsQuestion() {
            asked(FEZ)
                    .by(Role.PARTNER, FEZ)
                    .when(new ConsentCommand.GiveOnCondition(OF_FEZ, "duidelijker", true, null, null))
                    .happened(new ConsentEvent.GivenOnCondition("duidelijker", true, answer(Manner.HERE)));
            asked(FEZ)
                    .by(Role.PARTNER, FEZ)
                    .when(new ConsentCommand.Refuse(OF_FEZ, null, null))
                    .refused("consent-needs-reason");
            asked(FEZ)
                    .by(Role.PARTNER, FEZ)
                    .because("geen dekking")
                    .when(new ConsentCommand.Refuse(OF_FEZ, null, null))
                    .happened(new ConsentEvent.Refused(answer(Manner.HERE)));
            asked(FEZ)
                    .by(Role.PARTNER, FEZ)
                    .when(new ConsentCommand.Return(OF_FEZ, "waar staat het bedrag?", null, null))
                    .happened(new ConsentEvent.Returned("waar staat het bedrag?", answer(Manner.HERE)));
        }

        @Test
        void beginsWithConsideringIt() {
            asked(FEZ)
                    .by(Role.PARTNER, FEZ)
                    .when(new ConsentCommand.Consider(OF_FEZ))
                    .happened(new ConsentEvent.Considered());
            asked(FEZ).when(new ConsentCommand.Consider(OF_FEZ)).refused("consent-needs-source");
            asked(FEZ)
                    .accordingTo("agenda")
                    .when(new ConsentCommand.Consider(OF_FEZ))
                    .happened(new ConsentEvent.Considered());
        }

        @Test
        void ofWhatNobodyAskedIsRefused() {
            nobodyAsked(OF_FEZ).when(give(OF_FEZ)).refused("not-registered");
            asked(FEZ).by(Role.PARTNER, FEZ).on("2023-06-01").when(give(OF_FEZ)).refused("consent-step-not-allowed");
        }

        @Test
        void isCorrectedWhenItWasAMistake() {
            in(ConsentLifeCycle.REFUSED, FEZ, Nature.CONSENT)
                    .because("verkeerd document")
                    .when(new ConsentCommand.Correct(OF_FEZ, 1))
                    .happened(new ConsentEvent.Corrected(1));
        }
    }

    @Nested
    class Afterwards {

        private static final ConsentId OF_FEZ = id(PRESENT, FEZ, Nature.CONSENT);

        @Test
        void aConditionIsFulfilledAndThenConsentIsGiven() {
            in(ConsentLifeCycle.GIVEN_ON_CONDITION, FEZ, Nature.CONSENT)
                    .when(new ConsentCommand.FulfilCondition(OF_FEZ, "nieuwe tekst"))
                    .happened(new ConsentEvent.ConditionFulfilled("nieuwe tekst"));
            in(ConsentLifeCycle.GIVEN_ON_CONDITION, FEZ, Nature.CONSENT)
                    .by(Role.PARTNER, FEZ)
                    .when(give(OF_FEZ))
                    .refused("consent-step-not-allowed");
            in(ConsentLifeCycle.CONDITION_FULFILLED, FEZ, Nature.CONSENT)
                    .by(Role.PARTNER, FEZ)
                    .when(give(OF_FEZ))
                    .happened(new ConsentEvent.Given(false, new Answer(Manner.HERE, null, null, null, "checkpoint")));
            asked(FEZ)
                    .when(new ConsentCommand.FulfilCondition(OF_FEZ, "nieuwe tekst"))
                    .refused("consent-step-not-allowed");
        }

        @Test
        void aQuestionIsAnswered() {
            in(ConsentLifeCycle.RETURNED, FEZ, Nature.CONSENT)
                    .when(new ConsentCommand.AnswerQuestion(OF_FEZ, "in bijlage 2"))
                    .happened(new ConsentEvent.QuestionAnswered("in bijlage 2"));
            asked(FEZ)
                    .when(new ConsentCommand.AnswerQuestion(OF_FEZ, "in bijlage 2"))
                    .refused("consent-step-not-allowed");
        }

        @Test
        void aRequestIsWithdrawnWithAReasonUntilItIsAnswered() {
            asked(FEZ)
                    .because("nieuwe tekst")
                    .when(new ConsentCommand.WithdrawRequest(OF_FEZ))
                    .happened(new ConsentEvent.RequestWithdrawn());
            asked(FEZ).when(new ConsentCommand.WithdrawRequest(OF_FEZ)).refused("consent-needs-reason");
            in(ConsentLifeCycle.GIVEN, FEZ, Nature.CONSENT)
                    .because("nieuwe tekst")
                    .when(new ConsentCommand.WithdrawRequest(OF_FEZ))
                    .refused("consent-step-not-allowed");
        }

        @Test
        void adviceIsDepartedFromWithAReason() {
            ConsentId advice = id(PRESENT, AMVI, Nature.ADVICE);
            in(ConsentLifeCycle.REFUSED, AMVI, Nature.ADVICE)
                    .because("spoed")
                    .when(new ConsentCommand.DepartFromAdvice(advice))
                    .happened(new ConsentEvent.AdviceDepartedFrom());
            in(ConsentLifeCycle.REFUSED, AMVI, Nature.ADVICE)
                    .when(new ConsentCommand.DepartFromAdvice(advice))
                    .refused("consent-needs-reason");
            in(ConsentLifeCycle.GIVEN, AMVI, Nature.ADVICE)
                    .because("spoed")
                    .when(new ConsentCommand.DepartFromAdvice(advice))
                    .refused("consent-no-advice");
            in(ConsentLifeCycle.REFUSED, FEZ, Nature.CONSENT)
                    .because("spoed")
                    .when(new ConsentCommand.DepartFromAdvice(OF_FEZ))
                    .refused("consent-no-advice");
        }
    }

    @Nested
    class OnAnEditorialChange {

        private static final ConsentId ID = id(FIRST, NPVI, Nature.CONSENT);

        @Test
        void itIsKeptWhenTheBodyHadAllowedThat() {
            given(true)
                    .because("alleen spelling")
                    .when(new ConsentCommand.Keep(ID, PRESENT, "spelling"))
                    .happened(new ConsentEvent.Kept(PRESENT, "spelling"));
        }

        @Test
        void itIsNotKeptWhenTheBodyHadNot() {
            given(false)
                    .because("alleen spelling")
                    .when(new ConsentCommand.Keep(ID, PRESENT, "spelling"))
                    .refused("consent-editorial-not-allowed");
            asked(FIRST, NPVI, Nature.CONSENT)
                    .because("alleen spelling")
                    .when(new ConsentCommand.Keep(ID, PRESENT, "spelling"))
                    .refused("consent-editorial-not-allowed");
        }

        @Test
        void itIsKeptForThePresentContentOnceAndWithAReason() {
            given(true)
                    .because("alleen spelling")
                    .when(new ConsentCommand.Keep(ID, NEVER, "spelling"))
                    .refused("consent-fingerprint-stale");
            given(true).when(new ConsentCommand.Keep(ID, PRESENT, "spelling")).refused("consent-needs-reason");
            given(true)
                    .given("2023-06-21", new ConsentEvent.Kept(PRESENT, "spelling"))
                    .because("alleen spelling")
                    .when(new ConsentCommand.Keep(ID, PRESENT, "spelling"))
                    .nothingHappened();
        }

        private Scene<ConsentAggregate> given(boolean editorialChanges) {
            return asked(FIRST, NPVI, Nature.CONSENT)
                    .given("2023-06-20", new ConsentEvent.Given(editorialChanges, answer(Manner.HERE)));
        }
    }

    @Nested
    class Recorded {

        private static final ConsentId OF_MCKE = id(PRESENT, MCKE, Nature.CONSENT);

        @Test
        void isWhatHappenedElsewhereWithItsSourceAndTheCabinetOfItsDay() {
            asked(MCKE)
                    .on("2023-07-06")
                    .accordingTo(MEMO)
                    .when(record(OF_MCKE, Outcome.GIVEN))
                    .happened(new ConsentEvent.Given(
                            false, new Answer(Manner.RECORDED, null, null, rutte(CabinetStatus.FULL), null)));
            asked(MCKE).when(record(OF_MCKE, Outcome.GIVEN)).refused("consent-needs-source");
            asked(MCKE)
                    .by(Role.PARTNER, MCKE)
                    .accordingTo(MEMO)
                    .when(record(OF_MCKE, Outcome.GIVEN))
                    .refused("not-authorised");
        }

        @Test
        void isADepartureWhenItCameOtherwiseThanItShould() {
            in(ConsentLifeCycle.REQUEST_WITHDRAWN, MCKE, Nature.CONSENT)
                    .on("2023-07-13")
                    .accordingTo(MEMO)
                    .when(record(OF_MCKE, Outcome.GIVEN))
                    .happened(departed(Departure.STEPS_UNREPORTED));
            in(ConsentLifeCycle.GIVEN, MCKE, Nature.CONSENT)
                    .on("2023-07-13")
                    .accordingTo(MEMO)
                    .when(record(OF_MCKE, Outcome.GIVEN))
                    .happened(departed(Departure.CONTRARY));
            asked(MCKE)
                    .on("2023-06-01")
                    .accordingTo(MEMO)
                    .when(record(OF_MCKE, Outcome.REFUSED))
                    .happened(new ConsentEvent.Refused(
                            new Answer(Manner.RECORDED, Departure.CONTRARY, null, rutte(CabinetStatus.FULL), null)));
        }

        @Test
        void ofWhatWasAskedOnAVagueDateIsNoDeparture() {
            nobodyAsked(OF_MCKE)
                    .given(
                            "2023-07",
                            new ConsentEvent.Asked(
                                    VERSION,
                                    null,
                                    PRESENT,
                                    MCKE,
                                    Nature.CONSENT,
                                    null,
                                    Manner.HERE,
                                    null,
                                    null,
                                    List.of()))
                    .on("2023-07-06")
                    .accordingTo(MEMO)
                    .when(record(OF_MCKE, Outcome.GIVEN))
                    .happened(new ConsentEvent.Given(
                            false, new Answer(Manner.RECORDED, null, null, rutte(CabinetStatus.FULL), null)));
        }

        @Test
        void isOnlyAttributedWhereNoContentWasIdentified() {
            nobodyAsked(id(null, MCKE, Nature.CONSENT))
                    .given(
                            "XXXX",
                            new ConsentEvent.Asked(
                                    VERSION,
                                    null,
                                    null,
                                    MCKE,
                                    Nature.CONSENT,
                                    null,
                                    Manner.ATTRIBUTED,
                                    null,
                                    null,
                                    List.of()))
                    .on("2023-07")
                    .accordingTo(MEMO)
                    .when(record(id(null, MCKE, Nature.CONSENT), Outcome.GIVEN))
                    .happened(new ConsentEvent.Given(
                            false,
                            new Answer(
                                    Manner.ATTRIBUTED,
                                    null,
                                    null,
                                    new CabinetThen(SignOffScene.RUTTE_IV, "Rutte IV", CabinetStatus.CARETAKER, false),
                                    null)));
        }

        @Test
        void saysTheConditionAndTheQuestionWhereThereIsOneAndNowhereElse() {
            asked(MCKE)
                    .accordingTo(MEMO)
                    .when(record(OF_MCKE, Outcome.GIVEN_ON_CONDITION))
                    .refused("consent-needs-detail");
            asked(MCKE)
                    .accordingTo(MEMO)
                    .when(record(OF_MCKE, Outcome.RETURNED))
                    .refused("consent-needs-detail");
            asked(MCKE)
                    .accordingTo(MEMO)
                    .when(new ConsentCommand.RecordAnswer(
                            OF_MCKE, Outcome.GIVEN, "als het mag", null, null, null, null))
                    .refused("consent-needs-detail");
            asked(MCKE)
                    .accordingTo(MEMO)
                    .when(new ConsentCommand.RecordAnswer(
                            OF_MCKE, Outcome.GIVEN_ON_CONDITION, "tekst verduidelijkt", null, true, null, null))
                    .happened(new ConsentEvent.GivenOnCondition("tekst verduidelijkt", true, answer(Manner.RECORDED)));
            asked(MCKE)
                    .accordingTo(MEMO)
                    .when(new ConsentCommand.RecordAnswer(
                            OF_MCKE, Outcome.RETURNED, null, "hoeveel?", null, null, null))
                    .happened(new ConsentEvent.Returned("hoeveel?", answer(Manner.RECORDED)));
        }

        private static ConsentCommand record(ConsentId id, Outcome outcome) {
            return new ConsentCommand.RecordAnswer(id, outcome, null, null, null, null, null);
        }

        private static ConsentEvent departed(Departure departure) {
            return new ConsentEvent.Given(
                    false, new Answer(Manner.RECORDED, departure, null, rutte(CabinetStatus.CARETAKER), null));
        }
    }

    @Nested
    class OfTheCabinet {

        private static final ConsentId OF_FEZ = id(PRESENT, FEZ, Nature.CONSENT);

        @ParameterizedTest
        @ValueSource(strings = {"2023-07-06", "2023-06"})
        void whatTookEffectBeforeItFellShowsItInFullOffice(String day) {
            asked(FEZ)
                    .given("2023-06-01", new ConsentEvent.Considered())
                    .by(Role.PARTNER, FEZ)
                    .on(day)
                    .when(give(OF_FEZ))
                    .happened(given(rutte(CabinetStatus.FULL)));
        }

        @Test
        void whatTookEffectOnTheDayItFellShowsItAsCaretaker() {
            asked(FEZ)
                    .by(Role.PARTNER, FEZ)
                    .on("2023-07-07")
                    .when(give(OF_FEZ))
                    .happened(given(rutte(CabinetStatus.CARETAKER)));
        }

        @Test
        void whatTookEffectSomewhereInTheMonthInWhichItFellIsNotCertain() {
            asked(FEZ)
                    .by(Role.PARTNER, FEZ)
                    .on("2023-07")
                    .when(give(OF_FEZ))
                    .happened(
                            given(new CabinetThen(SignOffScene.RUTTE_IV, "Rutte IV", CabinetStatus.CARETAKER, false)));
        }

        @Test
        void nothingIsSaidOfADayOfWhichNoCabinetIsKnown() {
            asked(FEZ).by(Role.PARTNER, FEZ).on("2024-07-02").when(give(OF_FEZ)).happened(given(null));
        }

        private static ConsentEvent given(@Nullable CabinetThen cabinet) {
            return new ConsentEvent.Given(false, new Answer(Manner.HERE, null, null, cabinet, "checkpoint"));
        }
    }

    @Nested
    class OfABody {

        @ParameterizedTest
        @ValueSource(strings = {"council", "mcke"})
        void ofTheCouncilOfMinistersAndItsCommitteesNoPositionIsKept(String name) {
            PartyId body = name.equals("mcke") ? MCKE : COUNCIL;
            ConsentId id = id(PRESENT, body, Nature.CONSENT);
            asked(body)
                    .by(Role.PARTNER, TENNET)
                    .when(new ConsentCommand.TakePosition(id, Stance.DISAGREE, "te duur"))
                    .refused("consent-not-kept-of-this-body");
            asked(body)
                    .onBehalfOf(EZK)
                    .when(new ConsentCommand.TakePosition(id, Stance.AGREE, "goed"))
                    .refused("consent-not-kept-of-this-body");
            asked(body)
                    .by(Role.PARTNER, TENNET)
                    .when(new ConsentCommand.MakeReservation(id, "geld"))
                    .refused("consent-not-kept-of-this-body");
            asked(body)
                    .by(Role.PARTNER, body)
                    .accordingTo("besluitenlijst")
                    .when(new ConsentCommand.Give(id, null, Procedure.WRITTEN_ROUND, null))
                    .refused("consent-not-kept-of-this-body");
        }

        @Test
        void theCommitteesAnswerHasAPlaceWhereItCanBeReadAndNeedsNoReason() {
            ConsentId id = id(PRESENT, MCKE, Nature.CONSENT);
            asked(MCKE).by(Role.PARTNER, MCKE).when(give(id)).refused("consent-needs-source");
            asked(MCKE)
                    .by(Role.PARTNER, MCKE)
                    .accordingTo("besluitenlijst")
                    .when(new ConsentCommand.Refuse(id, null, null))
                    .happened(new ConsentEvent.Refused(answer(Manner.HERE)));
        }

        @Test
        void theSteeringGroupAnswersInAWrittenRoundToo() {
            asked(NPVI)
                    .by(Role.PARTNER, NPVI)
                    .when(new ConsentCommand.Give(
                            id(PRESENT, NPVI, Nature.CONSENT), true, Procedure.WRITTEN_ROUND, null))
                    .happened(new ConsentEvent.Given(
                            true, new Answer(Manner.HERE, null, Procedure.WRITTEN_ROUND, null, null)));
        }

        @Test
        void membersOfTheSteeringGroupTakePositionsAndMakeReservationsAtAnyTime() {
            ConsentId id = id(PRESENT, NPVI, Nature.CONSENT);
            in(ConsentLifeCycle.GIVEN, NPVI, Nature.CONSENT)
                    .by(Role.PARTNER, TENNET)
                    .when(new ConsentCommand.TakePosition(id, Stance.DISAGREE, "te laat"))
                    .happened(new ConsentEvent.PositionTaken(TENNET, new Position(Stance.DISAGREE, "te laat")));
            asked(NPVI)
                    .by(Role.PARTNER, TENNET)
                    .when(new ConsentCommand.MakeReservation(id, "onder voorbehoud van vergunningen"))
                    .happened(new ConsentEvent.ReservationMade(TENNET, "onder voorbehoud van vergunningen"));
            asked(NPVI)
                    .by(Role.PARTNER, GASUNIE)
                    .when(new ConsentCommand.TakePosition(id, Stance.AGREE, "goed"))
                    .refused("consent-not-a-member");
            asked(NPVI)
                    .by(Role.PARTNER, TENNET)
                    .on("2023-03-01")
                    .when(new ConsentCommand.TakePosition(id, Stance.AGREE, "goed"))
                    .refused("consent-not-a-member");
        }

        @Test
        void aMemberDoesNotAnswerForTheSteeringGroup() {
            asked(NPVI)
                    .by(Role.PARTNER, TENNET)
                    .when(give(id(PRESENT, NPVI, Nature.CONSENT)))
                    .refused("not-authorised");
        }

        @Test
        void beforeAPartyAnyPartyTakesAPositionAndNobodyMakesAReservation() {
            ConsentId id = id(PRESENT, FEZ, Nature.CONSENT);
            asked(FEZ)
                    .by(Role.PARTNER, GASUNIE)
                    .when(new ConsentCommand.TakePosition(id, Stance.ABSTAIN, "niet van ons"))
                    .happened(new ConsentEvent.PositionTaken(GASUNIE, new Position(Stance.ABSTAIN, "niet van ons")));
            asked(FEZ)
                    .by(Role.PARTNER, GASUNIE)
                    .when(new ConsentCommand.MakeReservation(id, "geld"))
                    .refused("consent-not-kept-of-this-body");
        }

        @ParameterizedTest
        @EnumSource(Stance.class)
        void aPositionBlocksNothing(Stance stance) {
            asked(NPVI)
                    .given("2023-06-20", new ConsentEvent.PositionTaken(TENNET, new Position(stance, "omdat")))
                    .by(Role.PARTNER, NPVI)
                    .when(new ConsentCommand.Give(id(PRESENT, NPVI, Nature.CONSENT), null, null, null))
                    .happened(new ConsentEvent.Given(false, answer(Manner.HERE)));
        }
    }

    private static ConsentCommand give(ConsentId id) {
        return new ConsentCommand.Give(id, null, null, "checkpoint");
    }

    private static PartyEvent ministry() {
        return new PartyEvent.Registered("EZK", PartyKind.MINISTRY, "ezk", null, null);
    }
}
