package nl.routekaart.version;

import nl.routekaart.authority.Role;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.Subject;
import nl.routekaart.party.PartyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Version 1.0 is frozen once, by the secretariat. */
class VersionDecisionsTest {

    private static final VersionName NAME = new VersionName("1.0");
    private static final VersionCommand FREEZE =
            new VersionCommand.Freeze(Version.id(NAME), NAME, "reconstructed from public sources");

    private static Scene<VersionAggregate> nothing() {
        return Scene.of(
                VersionAggregate.class, Subject.VERSION, Version.id(NAME).value());
    }

    @Test
    void isFrozen() {
        nothing().when(FREEZE).happened(new VersionEvent.Frozen(NAME, "reconstructed from public sources"));
    }

    @Test
    void isNotFrozenTwice() {
        nothing()
                .given("2023-07-04", new VersionEvent.Frozen(NAME, null))
                .when(FREEZE)
                .refused("version-already-frozen");
    }

    @Test
    void isNotFrozenByAPartner() {
        nothing().by(Role.PARTNER, Scene.TENNET).when(FREEZE).refused("not-authorised");
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
        frozen().because("x").by(Role.PARTNER, Scene.TENNET).when(drop).refused("not-authorised");
        nothing().because("x").when(drop).refused("not-registered");
    }

    private static Scene<VersionAggregate> frozen() {
        return nothing().given("2023-07-04", new VersionEvent.Frozen(NAME, null));
    }

    private static VersionCommand route(
            String signOff, boolean needed, @Nullable PartyKind by, @Nullable Nature nature) {
        return new VersionCommand.AdaptRoute(Version.id(NAME), signOff, needed, by, null, nature);
    }
}
