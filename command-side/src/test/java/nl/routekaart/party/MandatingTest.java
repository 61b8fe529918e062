package nl.routekaart.party;

import static nl.routekaart.deciding.Scene.GASUNIE;
import static nl.routekaart.deciding.Scene.TENNET;

import java.util.List;
import nl.routekaart.authority.Role;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secret;
import nl.routekaart.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The offices, seats and mandates of a province. */
class MandatingTest {

    private static final PartyId PROVINCE = new PartyId(Uuid5.of("province"));
    private static final Period ALWAYS = new Period(null, null);
    private static final Secret NAME = new Secrets(new MemoryKeys()).hide(PROVINCE.value(), "Jan Jansen");
    private static final Holder JAN = new Holder("jan", NAME);
    private static final String GEDEPUTEERDE = "gedeputeerde";

    private static Scene<PartyAggregate> province() {
        return Scene.of(PartyAggregate.class, Subject.PARTY, PROVINCE.value())
                .given("XXXX", new PartyEvent.Registered("Zeeland", PartyKind.PROVINCE, "zeeland", null, null));
    }

    private static Scene<PartyAggregate> withOffice() {
        return province().given("2023", new PartyEvent.OfficeCreated(GEDEPUTEERDE, ALWAYS));
    }

    private static PartyCommand.GrantMandate grant(
            @Nullable PartyId holder, @Nullable String office, @Nullable String account) {
        return new PartyCommand.GrantMandate(
                PROVINCE,
                "mandaat-1",
                MandateBasis.MANDAAT,
                holder,
                office,
                account,
                List.of(Subject.CONSENT),
                "instemmen",
                EdtfDate.parse("2024"),
                null,
                List.of(TENNET));
    }

    private static Mandate granted(@Nullable PartyId holder, @Nullable String office, @Nullable String account) {
        return new Mandate(
                MandateBasis.MANDAAT,
                account,
                holder,
                office,
                List.of(Subject.CONSENT),
                "instemmen",
                new Period(EdtfDate.parse("2024"), null),
                List.of(TENNET));
    }

    @Test
    void anOfficeIsCreatedOnceByThePartyItself() {
        PartyCommand create = new PartyCommand.CreateOffice(PROVINCE, GEDEPUTEERDE, null, null);
        province().by(Role.PARTNER, PROVINCE).when(create).happened(new PartyEvent.OfficeCreated(GEDEPUTEERDE, ALWAYS));
        province().by(Role.PARTNER, TENNET).when(create).refused("not-authorised");
        withOffice().when(create).refused("office-exists");
        province()
                .when(new PartyCommand.CreateOffice(
                        PROVINCE, GEDEPUTEERDE, EdtfDate.parse("2024"), EdtfDate.parse("2023")))
                .refused("period-backwards");
    }

    @Test
    void anOfficeIsFilledAndVacated() {
        withOffice()
                .when(new PartyCommand.FillOffice(PROVINCE, GEDEPUTEERDE, NAME, "jan"))
                .happened(new PartyEvent.OfficeFilled(GEDEPUTEERDE, JAN));
        withOffice()
                .when(new PartyCommand.VacateOffice(PROVINCE, GEDEPUTEERDE))
                .happened(new PartyEvent.OfficeVacated(GEDEPUTEERDE));
        province()
                .when(new PartyCommand.FillOffice(PROVINCE, GEDEPUTEERDE, NAME, null))
                .refused("office-unknown");
        province().when(new PartyCommand.VacateOffice(PROVINCE, GEDEPUTEERDE)).refused("office-unknown");
    }

    @Test
    void aMandateIsGrantedToAnAccountAPartyOrAnOffice() {
        province()
                .when(grant(null, null, "jan"))
                .happened(new PartyEvent.MandateGranted("mandaat-1", granted(null, null, "jan")));
        province()
                .when(grant(GASUNIE, null, null))
                .happened(new PartyEvent.MandateGranted("mandaat-1", granted(GASUNIE, null, null)));
        province()
                .when(grant(GASUNIE, "directeur", null))
                .happened(new PartyEvent.MandateGranted("mandaat-1", granted(GASUNIE, "directeur", null)));
        province().when(grant(null, null, null)).refused("mandate-needs-holder");
        province().when(grant(GASUNIE, null, "jan")).refused("mandate-needs-holder");
        province().when(grant(null, "directeur", "jan")).refused("mandate-needs-holder");
        province().when(grant(new PartyId(Uuid5.of("nobody")), null, null)).refused("reference-unknown");
    }

    @Test
    void aMandateHasOneNameUntilItIsWithdrawn() {
        PartyEvent first = new PartyEvent.MandateGranted("mandaat-1", granted(null, null, "jan"));
        province().given("2024", first).when(grant(null, null, "jan")).refused("mandate-exists");
        province()
                .given("2024", first)
                .when(new PartyCommand.WithdrawMandate(PROVINCE, "mandaat-1"))
                .happened(new PartyEvent.MandateWithdrawn("mandaat-1"));
        province()
                .given("2024", first)
                .given("2025", new PartyEvent.MandateWithdrawn("mandaat-1"))
                .when(grant(null, null, "jan"))
                .happened(first);
        province().when(new PartyCommand.WithdrawMandate(PROVINCE, "mandaat-1")).refused("mandate-unknown");
    }

    @Test
    void whoMustBeToldOfAMandateIsTold() {
        PartyEvent first = new PartyEvent.MandateGranted("mandaat-1", granted(null, null, "jan"));
        province()
                .given("2024", first)
                .on("2025-02-03")
                .when(new PartyCommand.InformOfMandate(PROVINCE, "mandaat-1", TENNET))
                .happened(new PartyEvent.InformedOfMandate("mandaat-1", TENNET));
        province()
                .when(new PartyCommand.InformOfMandate(PROVINCE, "mandaat-1", TENNET))
                .refused("mandate-unknown");
    }

    @Test
    void whoActsForThePartyByAMandateGrantsNoOther() {
        Mandate everything = new Mandate(MandateBasis.MANDAAT, "jan", null, null, List.of(), null, ALWAYS, List.of());
        province()
                .given("2024", new PartyEvent.MandateGranted("mandaat-0", everything))
                .knowing(PROVINCE.value(), "2024", new PartyEvent.MandateGranted("mandaat-0", everything))
                .by("jan", TENNET)
                .onBehalfOf(PROVINCE)
                .when(grant(null, null, "piet"))
                .refused("not-authorised");
    }

    @Test
    void aMemberOfABodyHasASeatAndADeputyThere() {
        PartyCommand deputy = new PartyCommand.FillSeat(PROVINCE, GASUNIE, true, NAME, "jan");
        province()
                .given("2023", new PartyEvent.Joined(GASUNIE, "lid"))
                .when(deputy)
                .happened(new PartyEvent.SeatFilled(GASUNIE, true, JAN));
        province().when(deputy).refused("seat-needs-member");
        province()
                .given("2023", new PartyEvent.Joined(GASUNIE, "lid"))
                .on("2022-06-01")
                .when(deputy)
                .refused("seat-needs-member");
        province()
                .when(new PartyCommand.EmptySeat(PROVINCE, GASUNIE, null))
                .happened(new PartyEvent.SeatEmptied(GASUNIE, false));
    }

    @Test
    void aBodyDecidesByItsOwnRule() {
        province()
                .when(new PartyCommand.StateDecisionRule(PROVINCE, "overeenstemming"))
                .happened(new PartyEvent.DecisionRuleStated("overeenstemming"));
    }
}
