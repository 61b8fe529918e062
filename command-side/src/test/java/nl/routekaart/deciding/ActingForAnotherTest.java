package nl.routekaart.deciding;

import static nl.routekaart.deciding.Scene.EZK;
import static nl.routekaart.deciding.Scene.GASUNIE;
import static nl.routekaart.deciding.Scene.TENNET;

import java.util.List;
import nl.routekaart.authority.Role;
import nl.routekaart.item.ItemAggregate;
import nl.routekaart.item.ItemCommand;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.Holder;
import nl.routekaart.party.Mandate;
import nl.routekaart.party.MandateBasis;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.party.Period;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who holds an office or a mandate of a party acts for it as that party would; shown on an item of Gasunie. */
class ActingForAnotherTest {

    private static final ItemId ID = new ItemId(Uuid5.of("item"));
    private static final ItemCommand RENAME = new ItemCommand.Rename(ID, "Waterstofnetwerk");
    private static final ItemEvent RENAMED = new ItemEvent.Renamed("Waterstofnetwerk");
    private static final Period ALWAYS = new Period(null, null);
    private static final Holder JAN = new Holder("jan", new Secrets(new MemoryKeys()).hide(GASUNIE.value(), "Jan"));

    private static Scene<ItemAggregate> item() {
        return Scene.of(ItemAggregate.class, Subject.ITEM, ID.value())
                .given("2021-06", new ItemEvent.Registered(ItemKind.MILESTONE, "Waterstofnet", null, null, null))
                .given("2021-06", new ItemEvent.Assigned(GASUNIE, List.of(), null));
    }

    private static Scene<ItemAggregate> gasunieSaid(PartyEvent... events) {
        PartyEvent[] all = new PartyEvent[events.length + 1];
        all[0] = new PartyEvent.Registered("Gasunie", PartyKind.GAS_INFRASTRUCTURE, null, null, null);
        System.arraycopy(events, 0, all, 1, events.length);
        return item().knowing(GASUNIE.value(), "2023", all);
    }

    private static PartyEvent granted(Mandate mandate) {
        return new PartyEvent.MandateGranted("mandaat-1", mandate);
    }

    private static Mandate mandate(
            @Nullable String account, @Nullable PartyId holder, @Nullable String office, Period term) {
        return new Mandate(MandateBasis.VOLMACHT, account, holder, office, List.of(), null, term, List.of());
    }

    @Nested
    class ByMandate {

        @Test
        void anAccountDoesWhatThePartyMayDoAndTheEventNamesTheMandate() {
            gasunieSaid(granted(mandate("jan", null, null, ALWAYS)))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .happened(RENAMED)
                    .saying(MetaKey.MANDATE, GASUNIE + "/mandaat-1")
                    .saying(MetaKey.OFFICE, null);
        }

        @Test
        void aPartyDoes() {
            gasunieSaid(granted(mandate(null, TENNET, null, ALWAYS)))
                    .by(Role.PARTNER, TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .happened(RENAMED);
        }

        @Test
        void whoHoldsTheOfficeThatGotItDoesAndNobodyElseOfThatParty() {
            Scene<ItemAggregate> scene = gasunieSaid(granted(mandate(null, TENNET, "directeur", ALWAYS)))
                    .knowing(
                            TENNET.value(),
                            "2023",
                            new PartyEvent.OfficeCreated("directeur", ALWAYS),
                            new PartyEvent.OfficeFilled("directeur", JAN));
            scene.by("jan", TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .happened(RENAMED)
                    .saying(MetaKey.OFFICE, "directeur");
        }

        @Test
        void anotherAccountOfThatPartyDoesNot() {
            gasunieSaid(granted(mandate(null, TENNET, "directeur", ALWAYS)))
                    .knowing(
                            TENNET.value(),
                            "2023",
                            new PartyEvent.OfficeCreated("directeur", ALWAYS),
                            new PartyEvent.OfficeFilled("directeur", JAN))
                    .by("piet", TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .refused("on-behalf-not-allowed");
        }

        @Test
        void nobodyElseDoes() {
            gasunieSaid(granted(mandate("jan", null, null, ALWAYS)))
                    .by("piet", TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .refused("on-behalf-not-allowed");
        }

        @Test
        void nobodyDoesOutsideItsTermOrBeforeItWasGranted() {
            Period term = new Period(EdtfDate.parse("2024-01-01"), EdtfDate.parse("2025-12-31"));
            mandated(term).on("2025-12-31").when(RENAME).happened(RENAMED);
            mandated(term).on("2023-12-31").when(RENAME).refused("on-behalf-not-allowed");
            mandated(term).on("2026-01-01").when(RENAME).refused("on-behalf-not-allowed");
            mandated(ALWAYS).on("2022-06-01").when(RENAME).refused("on-behalf-not-allowed");
        }

        @Test
        void nobodyDoesAfterItWasWithdrawn() {
            gasunieSaid(granted(mandate("jan", null, null, ALWAYS)), new PartyEvent.MandateWithdrawn("mandaat-1"))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .refused("on-behalf-not-allowed");
        }

        @Test
        void itIsUsedForWhatItCoversAlone() {
            Mandate onlyFigures = new Mandate(
                    MandateBasis.MACHTIGING, "jan", null, null, List.of(Subject.FIGURE), "cijfers", ALWAYS, List.of());
            gasunieSaid(granted(onlyFigures))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .refused("on-behalf-not-allowed");
        }

        @Test
        void nobodyDoesWhatTheGrantorItselfMayNot() {
            item().knowing(
                            EZK.value(),
                            "2023",
                            new PartyEvent.Registered("EZK", PartyKind.MINISTRY, null, null, null),
                            granted(mandate("jan", null, null, ALWAYS)))
                    .by("jan", GASUNIE)
                    .onBehalfOf(EZK)
                    .when(RENAME)
                    .refused("not-authorised");
        }

        private Scene<ItemAggregate> mandated(Period term) {
            return gasunieSaid(granted(mandate("jan", null, null, term)))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE);
        }
    }

    @Nested
    class ByOffice {

        @Test
        void whoHoldsAnOfficeOfThePartyActsForIt() {
            gasunieSaid(
                            new PartyEvent.OfficeCreated("directeur", ALWAYS),
                            new PartyEvent.OfficeFilled("directeur", JAN))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .happened(RENAMED)
                    .saying(MetaKey.OFFICE, "directeur")
                    .saying(MetaKey.MANDATE, null);
        }

        @Test
        void notAfterTheOfficeEndedOrWasVacated() {
            gasunieSaid(
                            new PartyEvent.OfficeCreated("directeur", new Period(null, EdtfDate.parse("2025-12-31"))),
                            new PartyEvent.OfficeFilled("directeur", JAN))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .refused("on-behalf-not-allowed");
            gasunieSaid(
                            new PartyEvent.OfficeCreated("directeur", ALWAYS),
                            new PartyEvent.OfficeFilled("directeur", JAN),
                            new PartyEvent.OfficeVacated("directeur"))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .refused("on-behalf-not-allowed");
        }
    }

    @Nested
    class HoldingSeveral {

        private static final PartyEvent[] TWO_OFFICES = {
            new PartyEvent.OfficeCreated("directeur", ALWAYS),
            new PartyEvent.OfficeFilled("directeur", JAN),
            new PartyEvent.OfficeCreated("voorzitter", ALWAYS),
            new PartyEvent.OfficeFilled("voorzitter", JAN)
        };

        private Scene<ItemAggregate> twoOffices() {
            return gasunieSaid(TWO_OFFICES).by("jan", TENNET).onBehalfOf(GASUNIE);
        }

        private Scene<ItemAggregate> twoMandates() {
            return gasunieSaid(
                            new PartyEvent.MandateGranted("mandaat-1", mandate("jan", null, null, ALWAYS)),
                            new PartyEvent.MandateGranted("mandaat-2", mandate(null, TENNET, null, ALWAYS)))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE);
        }

        @Test
        void oneHasToBeSaidAndTheRefusalSaysWhichThereAre() {
            twoOffices().when(RENAME).refused("capacity-unclear", "held", "inOffice=directeur, inOffice=voorzitter");
            twoMandates().when(RENAME).refused("capacity-unclear", "held", "byMandate=mandaat-1, byMandate=mandaat-2");
        }

        @Test
        void theOfficeOrMandateThatIsSaidStandsInTheEvent() {
            twoOffices()
                    .inOffice("voorzitter")
                    .when(RENAME)
                    .happened(RENAMED)
                    .saying(MetaKey.OFFICE, "voorzitter")
                    .saying(MetaKey.MANDATE, null);
            twoMandates()
                    .byMandate("mandaat-2")
                    .when(RENAME)
                    .happened(RENAMED)
                    .saying(MetaKey.OFFICE, null)
                    .saying(MetaKey.MANDATE, GASUNIE + "/mandaat-2");
        }

        @Test
        void oneThatTheAccountDoesNotHoldIsRefused() {
            twoOffices()
                    .inOffice("minister")
                    .when(RENAME)
                    .refused("capacity-not-held", "held", "inOffice=directeur, inOffice=voorzitter");
            twoMandates().byMandate("mandaat-3").when(RENAME).refused("capacity-not-held");
            twoMandates()
                    .inOffice("directeur")
                    .byMandate("mandaat-2")
                    .when(RENAME)
                    .refused("capacity-not-held");
        }

        @Test
        void oneThatItDidNotHoldOnThatDayIsRefused() {
            gasunieSaid(
                            new PartyEvent.OfficeCreated("directeur", new Period(null, EdtfDate.parse("2025-12-31"))),
                            new PartyEvent.OfficeFilled("directeur", JAN),
                            new PartyEvent.OfficeCreated("voorzitter", ALWAYS),
                            new PartyEvent.OfficeFilled("voorzitter", JAN))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE)
                    .on("2026-01-01")
                    .inOffice("directeur")
                    .when(RENAME)
                    .refused("capacity-not-held", "held", "inOffice=voorzitter");
        }

        @Test
        void oneOfThemThatDoesNotCoverTheSubjectIsNoChoice() {
            gasunieSaid(
                            new PartyEvent.MandateGranted("mandaat-1", mandate("jan", null, null, ALWAYS)),
                            new PartyEvent.MandateGranted(
                                    "cijfers",
                                    new Mandate(
                                            MandateBasis.MACHTIGING,
                                            "jan",
                                            null,
                                            null,
                                            List.of(Subject.FIGURE),
                                            null,
                                            ALWAYS,
                                            List.of())))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE)
                    .when(RENAME)
                    .happened(RENAMED)
                    .saying(MetaKey.MANDATE, GASUNIE + "/mandaat-1");
        }

        @Test
        void anOfficeWithoutAMandateIsOneOfThePartyItself() {
            Scene<ItemAggregate> both = gasunieSaid(
                            new PartyEvent.OfficeCreated("directeur", ALWAYS),
                            new PartyEvent.OfficeFilled("directeur", JAN),
                            granted(mandate(null, TENNET, "directeur", ALWAYS)))
                    .knowing(
                            TENNET.value(),
                            "2023",
                            new PartyEvent.OfficeCreated("directeur", ALWAYS),
                            new PartyEvent.OfficeFilled("directeur", JAN))
                    .by("jan", TENNET)
                    .onBehalfOf(GASUNIE)
                    .inOffice("directeur");
            both.when(RENAME)
                    .happened(RENAMED)
                    .saying(MetaKey.OFFICE, "directeur")
                    .saying(MetaKey.MANDATE, null);
        }

        @Test
        void forTheOwnPartyAnOfficeIsNamedWhereItIsSaid() {
            Scene<ItemAggregate> own = gasunieSaid(TWO_OFFICES).by("jan", GASUNIE);
            own.inOffice("voorzitter").when(RENAME).happened(RENAMED).saying(MetaKey.OFFICE, "voorzitter");
            gasunieSaid(TWO_OFFICES)
                    .by("jan", GASUNIE)
                    .when(RENAME)
                    .happened(RENAMED)
                    .saying(MetaKey.OFFICE, null);
            gasunieSaid(TWO_OFFICES)
                    .by("piet", GASUNIE)
                    .inOffice("voorzitter")
                    .when(RENAME)
                    .refused("capacity-not-held", "held", "-");
        }

        @Test
        void aRepeatAnswersTheSameAfterAnotherOfficeWasGiven() {
            Scene<ItemAggregate> before =
                    gasunieSaid(TWO_OFFICES).by("jan", TENNET).onBehalfOf(GASUNIE);
            before.given(before.inOffice("voorzitter").recordedBefore(), RENAMED)
                    .when(RENAME)
                    .nothingHappened();
        }
    }
}
