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
}
