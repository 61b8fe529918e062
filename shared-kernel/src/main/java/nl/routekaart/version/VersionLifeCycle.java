package nl.routekaart.version;

import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.Phase;
import nl.routekaart.item.Requirement;

/** The acts of a version, {@code domain/decision-making.md} 7.14; the sign-offs between them are consents of their own. */
public final class VersionLifeCycle {

    public static final LifeCycle TABLE = LifeCycle.table()
            .states(Phase.OPEN, "draft: werkversie", "frozen: bevroren", "sealed: verzegeld")
            .states(Phase.OPEN, "out-for-consent: ter instemming", "returned: teruggegeven")
            .states(Phase.OPEN, "offered: aangeboden aan de Kamer")
            .states(Phase.DONE, "published: gepubliceerd")
            .states(Phase.ENDED, "superseded: opgevolgd")
            .allow("draft -> frozen -> sealed -> out-for-consent -> offered -> published -> superseded")
            .allow("frozen | sealed | out-for-consent | offered -> returned", Requirement.REASON)
            .allow("returned -> frozen")
            .build();

    private VersionLifeCycle() {}

    /** Whether an act may lead from one status to another. */
    public static boolean allows(VersionStatus from, VersionStatus to) {
        return TABLE.transition(from.word(), to.word()).isPresent();
    }
}
