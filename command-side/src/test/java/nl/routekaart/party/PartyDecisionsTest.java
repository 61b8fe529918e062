package nl.routekaart.party;

import static nl.routekaart.deciding.Scene.GASUNIE;
import static nl.routekaart.deciding.Scene.TENNET;

import nl.routekaart.authority.Role;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import org.junit.jupiter.api.Test;

/** The register of parties: KGG existed from 2 July 2024 to 23 February 2026, after and before EZK. */
class PartyDecisionsTest {

    private static final PartyId KGG = new PartyId(Uuid5.of("kgg"));
    private static final EdtfDate BEGIN = EdtfDate.parse("2024-07-02");
    private static final EdtfDate END = EdtfDate.parse("2026-02-23");

    private static Scene<PartyAggregate> nothing() {
        return Scene.of(PartyAggregate.class, Subject.PARTY, KGG.value());
    }

    private static Scene<PartyAggregate> kgg() {
        return nothing()
                .given(
                        "XXXX",
                        new PartyEvent.Registered("Klimaat en Groene Groei", PartyKind.MINISTRY, "kgg", null, null));
    }

    private static PartyCommand.Register register(EdtfDate from, EdtfDate until) {
        return new PartyCommand.Register(
                KGG, "Klimaat en Groene Groei", PartyKind.MINISTRY, "kgg", "ministerie", "maatwerk", from, until);
    }

    @Test
    void isRegisteredOnceWithItsPeriod() {
        nothing()
                .when(register(BEGIN, END))
                .happened(
                        new PartyEvent.Registered(
                                "Klimaat en Groene Groei", PartyKind.MINISTRY, "kgg", "ministerie", "maatwerk"),
                        new PartyEvent.Limited(new Period(BEGIN, END)));
        kgg().when(register(BEGIN, END)).refused("already-registered");
        nothing().when(register(END, BEGIN)).refused("period-backwards");
        nothing().by(Role.PARTNER, KGG).when(register(BEGIN, END)).refused("not-authorised");
    }

    @Test
    void isSucceededByAPartyThatIsRegistered() {
        kgg().when(new PartyCommand.Succeed(KGG, TENNET)).happened(new PartyEvent.Succeeded(TENNET));
        kgg().when(new PartyCommand.Succeed(KGG, KGG)).refused("refers-to-itself");
        kgg().when(new PartyCommand.Succeed(KGG, new PartyId(Uuid5.of("nobody"))))
                .refused("reference-unknown");
    }

    @Test
    void sitsInBodies() {
        kgg().when(new PartyCommand.Join(KGG, GASUNIE, "voorzitter"))
                .happened(new PartyEvent.Joined(GASUNIE, "voorzitter"));
        kgg().when(new PartyCommand.Leave(KGG, GASUNIE)).happened(new PartyEvent.Left(GASUNIE));
    }

    @Test
    void changesNameRoleAndPeriod() {
        kgg().when(new PartyCommand.Rename(KGG, "KGG")).happened(new PartyEvent.Renamed("KGG"));
        kgg().when(new PartyCommand.NameAlso(KGG, "KGG")).happened(new PartyEvent.NamedAlso("KGG"));
        kgg().by(Role.PARTNER, KGG)
                .when(new PartyCommand.Describe(KGG, "klimaat"))
                .happened(new PartyEvent.Described("klimaat"));
        kgg().when(new PartyCommand.Limit(KGG, BEGIN, null)).happened(new PartyEvent.Limited(new Period(BEGIN, null)));
        kgg().when(new PartyCommand.Limit(KGG, END, BEGIN)).refused("period-backwards");
        nothing().when(new PartyCommand.Rename(KGG, "KGG")).refused("not-registered");
        kgg().given("2024", new PartyEvent.Renamed("KGB"))
                .because("typefout")
                .when(new PartyCommand.Correct(KGG, 1))
                .happened(new PartyEvent.Corrected(1));
    }
}
