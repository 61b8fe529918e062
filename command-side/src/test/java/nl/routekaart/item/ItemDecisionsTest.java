package nl.routekaart.item;

import static nl.routekaart.deciding.Scene.GASUNIE;
import static nl.routekaart.deciding.Scene.TENNET;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.routekaart.authority.Role;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Firmness;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Items beside their life cycles: registering, dates, options, splitting and ending, adoption. */
class ItemDecisionsTest {

    private static final ItemId DRC = new ItemId(Uuid5.of("drc"));
    private static final ItemId HYDROGEN = new ItemId(Uuid5.of("drc-hydrogen"));
    private static final ItemId CO2 = new ItemId(Uuid5.of("drc-co2"));
    private static final ItemEvent HYDROGEN_REGISTERED =
            new ItemEvent.Registered(ItemKind.MILESTONE, "DRC waterstofleiding in bedrijf", null, null, null);

    private static Scene<ItemAggregate> nothing() {
        return Scene.of(ItemAggregate.class, Subject.ITEM, DRC.value());
    }

    private static Scene<ItemAggregate> corridor(ItemKind kind) {
        return nothing()
                .given("2023-05", new ItemEvent.Registered(kind, "Delta Rhine Corridor gereed", null, null, null))
                .given(
                        "2023-05",
                        new ItemEvent.Progressed(null, LifeCycles.of(kind).initial(), Map.of()))
                .knowing(HYDROGEN.value(), HYDROGEN_REGISTERED)
                .knowing(CO2.value(), HYDROGEN_REGISTERED);
    }

    private static ItemCommand.Register register(@Nullable String progress, @Nullable PartyId owner) {
        return new ItemCommand.Register(
                DRC,
                ItemKind.MILESTONE,
                "Delta Rhine Corridor gereed",
                "drc",
                null,
                progress,
                EdtfDate.parse("2028"),
                "2028",
                Firmness.INTENTION,
                owner,
                List.of(),
                "EZK; Gasunie",
                List.of(Cluster.CHEMELOT),
                List.of(ValueChain.TRANSPORT_AND_STORAGE),
                List.of(Carrier.CO2),
                List.of(),
                Urgency.HIGH,
                "vier modaliteiten",
                null,
                null);
    }

    @Nested
    class Registering {

        @Test
        void saysEverythingThatWasStated() {
            nothing()
                    .when(register(null, GASUNIE))
                    .happened(
                            new ItemEvent.Registered(
                                    ItemKind.MILESTONE, "Delta Rhine Corridor gereed", "drc", null, null),
                            new ItemEvent.Progressed(null, "planned", Map.of()),
                            new ItemEvent.Rescheduled(
                                    null, new PlannedDate(EdtfDate.parse("2028"), "2028", Firmness.INTENTION), null),
                            new ItemEvent.Assigned(GASUNIE, List.of(), "EZK; Gasunie"),
                            new ItemEvent.Placed(
                                    List.of(Cluster.CHEMELOT),
                                    List.of(ValueChain.TRANSPORT_AND_STORAGE),
                                    List.of(Carrier.CO2),
                                    List.of()),
                            new ItemEvent.UrgencyRated(Urgency.HIGH),
                            new ItemEvent.Rescoped("vier modaliteiten"));
        }

        @Test
        void twiceIsRefused() {
            corridor(ItemKind.MILESTONE).when(register(null, null)).refused("already-registered");
        }

        @Test
        void inAStateOfAnotherLifeCycleIsRefused() {
            nothing().when(register("jloi-signed", null)).refused("state-unknown");
        }

        @Test
        void withAnOwnerThatIsNotRegisteredIsRefused() {
            nothing().when(register(null, new PartyId(Uuid5.of("nobody")))).refused("reference-unknown");
        }

        @Test
        void isForPartnersOnlyWhatTheyWillOwn() {
            nothing().by(Role.PARTNER, TENNET).when(register(null, GASUNIE)).refused("not-authorised");
            nothing().by(Role.PARTNER, TENNET).when(register(null, null)).refused("not-authorised");
        }
    }

    @Nested
    class Dates {

        @Test
        void moveLaterAndEarlierAndAreGivenUp() {
            PlannedDate before = PlannedDate.of("2028");
            corridor(ItemKind.MILESTONE)
                    .given("2023-05", new ItemEvent.Rescheduled(null, before, null))
                    .on("2024-06-27")
                    .when(new ItemCommand.Reschedule(
                            DRC, EdtfDate.parse("2032/.."), "2032 of later", null, DelayReason.TOO_AMBITIOUS))
                    .happened(new ItemEvent.Rescheduled(
                            before,
                            new PlannedDate(EdtfDate.parse("2032/.."), "2032 of later", null),
                            DelayReason.TOO_AMBITIOUS));
            corridor(ItemKind.MILESTONE)
                    .given("2023-05", new ItemEvent.Rescheduled(null, before, null))
                    .when(new ItemCommand.Reschedule(DRC, null, null, null, null))
                    .happened(new ItemEvent.Rescheduled(before, null, null));
        }

        @Test
        void aBackdatedMoveIsDecidedAtItsOwnDate() {
            corridor(ItemKind.MILESTONE)
                    .given("XXXX", new ItemEvent.Rescheduled(null, PlannedDate.of("2026"), null))
                    .given("2024-06-27", new ItemEvent.Rescheduled(null, PlannedDate.of("2032"), null))
                    .on("2023-05-31")
                    .when(new ItemCommand.Reschedule(DRC, EdtfDate.parse("2028"), null, null, null))
                    .happened(new ItemEvent.Rescheduled(PlannedDate.of("2026"), PlannedDate.of("2028"), null));
        }

        @Test
        void aBackdatedTransitionIsDecidedAtItsOwnDate() {
            corridor(ItemKind.MILESTONE)
                    .given("2024-06-27", new ItemEvent.Progressed("on-schedule", "delayed", Map.of()))
                    .on("2023-12-01")
                    .when(new ItemCommand.ToState(DRC, "on-schedule", Map.of()))
                    .happened(new ItemEvent.Progressed("planned", "on-schedule", Map.of()));
        }
    }

    @Nested
    class Departures {

        @Test
        void needASource() {
            corridor(ItemKind.MILESTONE)
                    .when(new ItemCommand.Depart(DRC, "reopened", Map.of()))
                    .refused("departure-needs-source");
        }

        @Test
        void leadToAStateOfTheLifeCycleAllTheSame() {
            corridor(ItemKind.MILESTONE)
                    .accordingTo("beslisnota juli 2023")
                    .when(new ItemCommand.Depart(DRC, "genomen", Map.of()))
                    .refused("state-unknown");
        }
    }

    @Nested
    class Options {

        private Scene<ItemAggregate> decision(OptionStatus status) {
            ItemEvent option = switch (status) {
                case OPEN -> new ItemEvent.OptionOffered("DRI", "waterstof", EdtfDate.parse("2022"));
                case CHOSEN -> new ItemEvent.OptionChosen("DRI", "waterstof", EdtfDate.parse("2022"));
                case CLOSED -> new ItemEvent.OptionClosed("DRI", "waterstof", EdtfDate.parse("2022"));
            };
            return corridor(ItemKind.DECISION).given("2021", option);
        }

        @Test
        void areOfferedChosenAndClosed() {
            corridor(ItemKind.INVESTMENT_DECISION)
                    .when(new ItemCommand.OfferOption(DRC, "DRI", "waterstof", EdtfDate.parse("2022")))
                    .happened(new ItemEvent.OptionOffered("DRI", "waterstof", EdtfDate.parse("2022")));
            decision(OptionStatus.OPEN)
                    .when(new ItemCommand.ChooseOption(DRC, "DRI"))
                    .happened(new ItemEvent.OptionChosen("DRI", "waterstof", EdtfDate.parse("2022")));
            decision(OptionStatus.OPEN)
                    .when(new ItemCommand.CloseOption(DRC, "DRI"))
                    .happened(new ItemEvent.OptionClosed("DRI", "waterstof", EdtfDate.parse("2022")));
        }

        @Test
        void areNotOfferedTwiceNorOnWhatIsNoDecision() {
            decision(OptionStatus.OPEN)
                    .when(new ItemCommand.OfferOption(DRC, "DRI", null, null))
                    .refused("option-already-offered");
            corridor(ItemKind.MILESTONE)
                    .when(new ItemCommand.OfferOption(DRC, "DRI", null, null))
                    .refused("decision-only");
        }

        @ParameterizedTest
        @EnumSource(
                names = {"CHOSEN", "CLOSED"},
                value = OptionStatus.class)
        void areNotTakenWhenTheyAreNotOpen(OptionStatus status) {
            decision(status).when(new ItemCommand.ChooseOption(DRC, "DRI")).refused("option-not-open");
            decision(status).when(new ItemCommand.CloseOption(DRC, "DRI")).refused("option-not-open");
        }

        @Test
        void areNotTakenWhenNobodyOfferedThem() {
            decision(OptionStatus.OPEN)
                    .when(new ItemCommand.ChooseOption(DRC, "CCS"))
                    .refused("option-unknown");
        }
    }

    @Nested
    class Ending {

        @Test
        void splitsIntoItemsThatAreRegistered() {
            corridor(ItemKind.MILESTONE)
                    .when(new ItemCommand.Split(DRC, List.of(HYDROGEN, CO2)))
                    .happened(new ItemEvent.Split(List.of(HYDROGEN, CO2)));
        }

        @Test
        void doesNotSplitIntoOneItselfOrTheUnknown() {
            ItemId unknown = new ItemId(Uuid5.of("unknown"));
            corridor(ItemKind.MILESTONE)
                    .when(new ItemCommand.Split(DRC, List.of(HYDROGEN)))
                    .refused("split-needs-two");
            corridor(ItemKind.MILESTONE)
                    .when(new ItemCommand.Split(DRC, List.of(HYDROGEN, HYDROGEN)))
                    .refused("split-needs-two");
            corridor(ItemKind.MILESTONE)
                    .when(new ItemCommand.Split(DRC, List.of(HYDROGEN, DRC)))
                    .refused("refers-to-itself");
            corridor(ItemKind.MILESTONE)
                    .when(new ItemCommand.Split(DRC, List.of(HYDROGEN, unknown)))
                    .refused("reference-unknown");
        }

        @Test
        void mergesIsReplacedAndWithdrawn() {
            corridor(ItemKind.MILESTONE)
                    .when(new ItemCommand.Merge(DRC, HYDROGEN))
                    .happened(new ItemEvent.Merged(HYDROGEN));
            corridor(ItemKind.MILESTONE)
                    .when(new ItemCommand.Replace(DRC, HYDROGEN))
                    .happened(new ItemEvent.Replaced(HYDROGEN));
            corridor(ItemKind.MILESTONE).when(new ItemCommand.Withdraw(DRC)).happened(new ItemEvent.Withdrawn());
            corridor(ItemKind.MILESTONE).when(new ItemCommand.Merge(DRC, DRC)).refused("refers-to-itself");
            corridor(ItemKind.MILESTONE).when(new ItemCommand.Replace(DRC, DRC)).refused("refers-to-itself");
        }

        static Stream<Arguments> endings() {
            return Stream.of(
                    Arguments.of(new ItemEvent.Split(List.of(HYDROGEN, CO2))),
                    Arguments.of(new ItemEvent.Merged(HYDROGEN)),
                    Arguments.of(new ItemEvent.Replaced(HYDROGEN)),
                    Arguments.of(new ItemEvent.Withdrawn()));
        }

        @ParameterizedTest
        @MethodSource("endings")
        void leavesOnlyObservationsPositionsDisclosureAndCorrections(ItemEvent ending) {
            corridor(ItemKind.MILESTONE)
                    .given("2024-12-05", ending)
                    .when(new ItemCommand.Rename(DRC, "DRC"))
                    .refused("item-ended");
            corridor(ItemKind.MILESTONE)
                    .given("2024-12-05", ending)
                    .when(new ItemCommand.Observe(DRC, "provincies: gemiste kans", null, null))
                    .happened(new ItemEvent.Observed("provincies: gemiste kans", null, null));
            corridor(ItemKind.MILESTONE)
                    .given("2024-12-05", ending)
                    .because("toch niet")
                    .when(new ItemCommand.Correct(DRC, 2))
                    .happened(new ItemEvent.Corrected(2));
        }
    }

    @Nested
    class Adopting {

        static Stream<Arguments> steps() {
            return Stream.of(Adoption.values())
                    .flatMap(from -> Stream.of(Adoption.values()).map(to -> Arguments.of(from, to)));
        }

        @ParameterizedTest(name = "from {0} to {1}")
        @MethodSource("steps")
        void goesByHandOnlyUpToCoordination(Adoption from, Adoption to) {
            boolean ended = switch (from) {
                case WITHDRAWN, SPLIT, MERGED, REPLACED -> true;
                default -> false;
            };
            boolean byHand = switch (to) {
                case DRAFT, SUBMITTED, IN_COORDINATION, RETURNED -> true;
                default -> false;
            };
            boolean allowed = Map.of(
                                    Adoption.DRAFT, Adoption.SUBMITTED,
                                    Adoption.SUBMITTED, Adoption.IN_COORDINATION,
                                    Adoption.IN_COORDINATION, Adoption.RETURNED,
                                    Adoption.RETURNED, Adoption.DRAFT)
                            .get(from)
                    == to;
            Scene<ItemAggregate>.Then then = corridor(ItemKind.MILESTONE)
                    .given("2023", new ItemEvent.AdoptionAdvanced(null, from))
                    .when(new ItemCommand.AdvanceAdoption(DRC, to));
            if (ended) {
                then.refused("item-ended");
            } else if (!byHand) {
                then.refused("adoption-not-by-hand");
            } else if (allowed) {
                then.happened(new ItemEvent.AdoptionAdvanced(from, to));
            } else {
                then.refused("adoption-step-not-allowed");
            }
        }
    }

    @Test
    void anItemCanTurnOutToBeOfAnotherKind() {
        corridor(ItemKind.DECISION)
                .when(new ItemCommand.Reclassify(DRC, ItemKind.MILESTONE, "delayed"))
                .happened(new ItemEvent.Reclassified(ItemKind.DECISION, ItemKind.MILESTONE, "delayed"));
        corridor(ItemKind.DECISION)
                .when(new ItemCommand.Reclassify(DRC, ItemKind.DECISION, "taken"))
                .refused("same-kind");
        corridor(ItemKind.DECISION)
                .when(new ItemCommand.Reclassify(DRC, ItemKind.MILESTONE, "taken"))
                .refused("state-unknown");
    }

    @Test
    void aPositionIsThatOfThePartyThatActsOrIsActedFor() {
        Position position = new Position(Stance.DISAGREE, "een gemiste kans");
        corridor(ItemKind.MILESTONE)
                .by(Role.PARTNER, TENNET)
                .when(new ItemCommand.TakePosition(DRC, Stance.DISAGREE, "een gemiste kans"))
                .happened(new ItemEvent.PositionTaken(TENNET, position));
        corridor(ItemKind.MILESTONE)
                .onBehalfOf(GASUNIE)
                .when(new ItemCommand.TakePosition(DRC, Stance.DISAGREE, "een gemiste kans"))
                .happened(new ItemEvent.PositionTaken(GASUNIE, position));
    }

    @Test
    void whatElseIsSaidOfAnItemIsRecordedAsSaid() {
        EdtfDate day = EdtfDate.parse("2022-12-02");
        corridor(ItemKind.MILESTONE)
                .when(new ItemCommand.Assign(DRC, GASUNIE, List.of(TENNET), "Gasunie; TenneT"))
                .happened(new ItemEvent.Assigned(GASUNIE, List.of(TENNET), "Gasunie; TenneT"));
        corridor(ItemKind.MILESTONE)
                .when(new ItemCommand.Assign(DRC, new PartyId(Uuid5.of("nobody")), List.of(), null))
                .refused("reference-unknown");
        corridor(ItemKind.MILESTONE)
                .when(new ItemCommand.Place(DRC, List.of(Cluster.CHEMELOT), List.of(), List.of(), List.of(Theme.SPACE)))
                .happened(new ItemEvent.Placed(List.of(Cluster.CHEMELOT), List.of(), List.of(), List.of(Theme.SPACE)));
        corridor(ItemKind.MILESTONE)
                .when(new ItemCommand.RateUrgency(DRC, Urgency.CRITICAL))
                .happened(new ItemEvent.UrgencyRated(Urgency.CRITICAL));
        corridor(ItemKind.MILESTONE)
                .when(new ItemCommand.Rescope(DRC, "waterstof + CO2"))
                .happened(new ItemEvent.Rescoped("waterstof + CO2"));
        corridor(ItemKind.KEY_FIGURE)
                .when(new ItemCommand.StateValue(DRC, "EUR 1,3 mld"))
                .happened(new ItemEvent.ValueStated("EUR 1,3 mld"));
        corridor(ItemKind.MILESTONE)
                .when(new ItemCommand.Refer(DRC, "MIEK", "9", Leading.OTHER_PROGRAMME, day, "datum"))
                .happened(new ItemEvent.Referred("MIEK", new Reference("9", Leading.OTHER_PROGRAMME, day, "datum")));
        corridor(ItemKind.MILESTONE)
                .when(new ItemCommand.Disclose(DRC, "value", DisclosureLevel.CONFIDENTIAL, "Woo 5.1", day))
                .happened(
                        new ItemEvent.Disclosed("value", new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo 5.1", day)));
    }

    @Test
    void aPledgeHasWordsAndAnEndInParliamentsRegister() {
        Scene<ItemAggregate> pledge = Scene.of(ItemAggregate.class, Subject.ITEM, DRC.value())
                .given("2023-07-14", new ItemEvent.Registered(ItemKind.PLEDGE, "Volgende versie", null, null, null))
                .given("2023-07-14", new ItemEvent.Progressed(null, "outstanding", Map.of()));
        pledge.when(new ItemCommand.PutIntoWords(DRC, "een volgende versie", "medio 2024"))
                .happened(new ItemEvent.Worded(new Wording("een volgende versie", "medio 2024")));
    }

    @Test
    void aMotionCanBeSettledInTheRegisterBeforeTheMinisterSaysSo() {
        Scene.of(ItemAggregate.class, Subject.ITEM, DRC.value())
                .given("2023-07-14", new ItemEvent.Registered(ItemKind.MOTION, "Motie", null, null, null))
                .given("2023-07-14", new ItemEvent.Progressed(null, "outstanding", Map.of()))
                .when(new ItemCommand.SettleInRegister(DRC, null, "29826, nr. 176"))
                .happened(new ItemEvent.SettledInRegister(new RegisterEntry(null, "29826, nr. 176")));
    }

    @Test
    void onlyPledgesAndMotionsHaveThose() {
        Scene.of(ItemAggregate.class, Subject.ITEM, DRC.value())
                .given("2023-07-14", new ItemEvent.Registered(ItemKind.MILESTONE, "Net", null, null, null))
                .when(new ItemCommand.PutIntoWords(DRC, "x", null))
                .refused("pledge-or-motion-only");
    }
}
