package nl.routekaart.consent;

import static nl.routekaart.consent.SignOffsOf2023.ATTRIBUTED;
import static nl.routekaart.consent.SignOffsOf2023.CHANGED;
import static nl.routekaart.consent.SignOffsOf2023.CONTENT;
import static nl.routekaart.consent.SignOffsOf2023.HERE;
import static nl.routekaart.consent.SignOffsOf2023.MCKE;
import static nl.routekaart.consent.SignOffsOf2023.TENNET;
import static nl.routekaart.consent.SignOffsOf2023.caretakerCheck;
import static nl.routekaart.consent.SignOffsOf2023.fez;
import static nl.routekaart.consent.SignOffsOf2023.given;
import static nl.routekaart.consent.SignOffsOf2023.mcke;
import static nl.routekaart.consent.SignOffsOf2023.minister;
import static nl.routekaart.consent.SignOffsOf2023.of;
import static nl.routekaart.consent.SignOffsOf2023.stuurgroep;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.party.PartyKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which sign-offs a document still needs: the roadmap, the letter and the memo of July 2023. */
class RouteTest {

    private static final Route ROADMAP = Routes.of(RoutedType.ROADMAP);
    private static final Route LETTER = Routes.of(RoutedType.LETTER);

    @Nested
    class TheRoadmap {

        @Test
        void needsTheSteeringGroupAndThenTheMinisterialCommittee() {
            assertThat(open(ROADMAP))
                    .containsExactly("steering-group not-asked []", "ministerial-committee not-asked [steering-group]");
            assertThat(open(ROADMAP, stuurgroep())).first().isEqualTo("steering-group open []");
            assertThat(open(ROADMAP, stuurgroep(given()))).containsExactly("ministerial-committee not-asked []");
            assertThat(open(ROADMAP, stuurgroep(given()), mcke("2023-07", given())))
                    .isEmpty();
        }

        @Test
        void isNotConsentedToByAMemberOfTheSteeringGroup() {
            SignedOff member = of(TENNET, PartyKind.GRID_OPERATOR, Nature.CONSENT, "2023-07-04", given());

            assertThat(open(ROADMAP, member)).first().isEqualTo("steering-group not-asked []");
            SignOff ofTheMember =
                    new SignOff("tennet", PartyKind.GRID_OPERATOR, TENNET, Nature.CONSENT, false, List.of());
            assertThat(ofTheMember.met(stuurgroep(given()))).isFalse();
        }

        @Test
        void hasNoConsentAnyMoreWhenItsContentIsAnother() {
            assertThat(ROADMAP.open(List.of(stuurgroep(given())), CHANGED, false))
                    .first()
                    .satisfies(open -> assertThat(open.standing()).isEqualTo(Standing.LAPSED));
        }

        @Test
        void keepsAConsentThatWasKeptForItsContent() {
            SignedOff kept = stuurgroep(new ConsentEvent.Given(true, HERE), new ConsentEvent.Kept(CHANGED, "spelling"));

            assertThat(ROADMAP.open(List.of(kept), CHANGED, false))
                    .extracting(open -> open.signOff().name())
                    .containsExactly("ministerial-committee");
        }

        @Test
        void isNotConsentedToByWhatASourceOnlyAttributes() {
            assertThat(open(ROADMAP, stuurgroep(new ConsentEvent.Given(false, ATTRIBUTED))))
                    .first()
                    .isEqualTo("steering-group attributed []");
        }
    }

    @Nested
    class TheLetter {

        @Test
        void needsTheCaretakerCheckOnlyWhileTheCabinetIsCaretaker() {
            assertThat(LETTER.open(List.of(), CONTENT, true))
                    .extracting(open -> open.signOff().name())
                    .containsExactly("financial-control", "caretaker-check", "ministerial-committee", "minister");
            assertThat(LETTER.open(List.of(), CONTENT, false))
                    .extracting(open -> open.signOff().name())
                    .doesNotContain("caretaker-check");
        }

        @Test
        void isSignedByTheMinisterAfterAllOthers() {
            assertThat(open(LETTER, fez(given()), caretakerCheck(given())))
                    .containsExactly(
                            "ministerial-committee not-asked []", "minister not-asked [ministerial-committee]");
            assertThat(open(LETTER, fez(given()), caretakerCheck(given()), mcke("2023-07", given())))
                    .containsExactly("minister not-asked []");
        }

        @Test
        void isNotCheckedWhileAConditionOfFezIsOpen() {
            SignedOff condition = fez(new ConsentEvent.GivenOnCondition("duidelijker over reserveringen", false, HERE));

            assertThat(open(LETTER, condition)).contains("financial-control condition-open []");
        }

        @Test
        void isOpenWhileSomebodyRefusedReturnedItOrWasAskedNoMore() {
            assertThat(open(LETTER, fez(new ConsentEvent.Refused(HERE)))).contains("financial-control refused []");
            assertThat(open(LETTER, fez(new ConsentEvent.Returned("hoeveel?", HERE))))
                    .contains("financial-control returned []");
            assertThat(open(LETTER, fez(new ConsentEvent.RequestWithdrawn())))
                    .contains("financial-control request-withdrawn []");
        }

        @Test
        void thatWasSignedBeforeTheCommitteeConsentedShowsSo() {
            List<SignedOff> facts = List.of(
                    fez(given()),
                    caretakerCheck(given()),
                    mcke("2023-07-13", given()),
                    minister("2023-07-12", given()));

            assertThat(LETTER.open(facts, CONTENT, true)).isEmpty();
            assertThat(LETTER.outOfOrder(facts, CONTENT, true))
                    .containsExactly(new OutOfOrder(LETTER.signOffs().getLast(), "ministerial-committee"));
        }

        @Test
        void isOpenOnADayBeforeASignOffWasGiven() {
            List<SignedOff> facts = List.of(fez(given()), caretakerCheck(given()), mcke("2023-07-13", given()));

            assertThat(LETTER.open(facts, CONTENT, true, EdtfDate.parse("2023-07-12")))
                    .extracting(open -> open.spoken().english())
                    .containsExactly("ministerial-committee: open", "minister: not-asked");
            assertThat(LETTER.open(facts, CONTENT, true, EdtfDate.parse("2023-07")))
                    .extracting(open -> open.spoken().english())
                    .containsExactly("minister: not-asked");
        }

        @Test
        void isDecidedOnByWhoSignsItUnlessThatWasRefused() {
            assertThat(decision(List.of()).closedBySigning()).isTrue();
            assertThat(decision(List.of(minister("2023-07-12"))).closedBySigning())
                    .isTrue();
            assertThat(decision(List.of(minister("2023-07-12", new ConsentEvent.Refused(HERE))))
                            .closedBySigning())
                    .isFalse();
            assertThat(LETTER.open(List.of(), CONTENT, true).getFirst().closedBySigning())
                    .isFalse();
        }

        private OpenSignOff decision(List<SignedOff> facts) {
            return LETTER.open(facts, CONTENT, true).getLast();
        }

        @Test
        void thatWasSignedWithoutTheCommitteeShowsSoToo() {
            assertThat(LETTER.outOfOrder(
                            List.of(fez(given()), caretakerCheck(given()), minister("2023-07-12", given())),
                            CONTENT,
                            true))
                    .extracting(OutOfOrder::missing)
                    .containsExactly("ministerial-committee");
        }

        @Test
        void isNotHeldAgainstAnybodyWhereADateIsVague() {
            assertThat(LETTER.outOfOrder(
                            List.of(
                                    fez(given()),
                                    caretakerCheck(given()),
                                    mcke("2023-07", given()),
                                    minister("2023-07-12", given())),
                            CONTENT,
                            true))
                    .isEmpty();
        }
    }

    @Nested
    class ACaseThatDeparts {

        @Test
        void dropsASignOffOrPutsOneIn() {
            Route route = ROADMAP.with(Map.of(
                    "ministerial-committee",
                    new RouteChange(false, null, null, null),
                    "council",
                    new RouteChange(true, PartyKind.CABINET, null, Nature.DECISION)));

            assertThat(route.signOffs()).extracting(SignOff::name).containsExactly("steering-group", "council");
        }

        @Test
        void namesTheVeryParty() {
            Route route = ROADMAP.with(Map.of("ministerial-committee", new RouteChange(true, null, TENNET, null)));

            assertThat(route.signOffs().getLast().met(mcke("2023-07", given()))).isFalse();
            assertThat(ROADMAP.with(Map.of("ministerial-committee", new RouteChange(true, null, MCKE, null)))
                            .signOffs()
                            .getLast()
                            .met(mcke("2023-07", given())))
                    .isTrue();
        }

        @Test
        void doesNotFollowAdviceAndSaysWhy() {
            Route route =
                    ROADMAP.with(Map.of("advice", new RouteChange(true, PartyKind.ADVISORY_BODY, null, Nature.ADVICE)));
            SignedOff no =
                    of(TENNET, PartyKind.ADVISORY_BODY, Nature.ADVICE, "2023-07", new ConsentEvent.Refused(HERE));
            SignedOff departed = of(
                    TENNET,
                    PartyKind.ADVISORY_BODY,
                    Nature.ADVICE,
                    "2023-07",
                    new ConsentEvent.Refused(HERE),
                    new ConsentEvent.AdviceDepartedFrom());

            assertThat(open(route, no)).contains("advice refused []");
            assertThat(open(route, departed)).noneMatch(open -> open.startsWith("advice"));
        }
    }

    @Test
    void everyTypeHasARouteWhoseSignOffsWaitOnlyForEachOther() {
        for (RoutedType type : RoutedType.values()) {
            List<String> names =
                    Routes.of(type).signOffs().stream().map(SignOff::name).toList();
            assertThat(names).doesNotHaveDuplicates().isNotEmpty();
            Routes.of(type)
                    .signOffs()
                    .forEach(signOff -> assertThat(names.subList(0, names.indexOf(signOff.name())))
                            .containsAll(signOff.after()));
        }
    }

    private static List<String> open(Route route, SignedOff... signedOff) {
        return route.open(Stream.of(signedOff).toList(), CONTENT, true).stream()
                .map(open -> open.signOff().name() + " " + open.standing().word() + " " + open.waitsFor())
                .toList();
    }
}
