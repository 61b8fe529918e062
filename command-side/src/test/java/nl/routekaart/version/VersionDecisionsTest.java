package nl.routekaart.version;

import nl.routekaart.authority.Role;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.Subject;
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
}
