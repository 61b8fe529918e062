package nl.routekaart.dependency;

import nl.routekaart.item.LifeCycle;
import nl.routekaart.item.Phase;
import nl.routekaart.item.Requirement;

/** The life of a dependency, {@code domain/decision-making.md} 7.8. */
public final class DependencyLifeCycle {

    public static final LifeCycle TABLE = LifeCycle.table()
            .states(Phase.OPEN, "proposed: voorgesteld", "confirmed: bevestigd", "disputed: betwist")
            .states(Phase.OPEN, "under-tension: onder spanning")
            .states(Phase.DONE, "resolved: opgelost", "passed-on: doorgewerkt", "accepted-risk: geaccepteerd risico")
            .states(Phase.ENDED, "rejected: verworpen", "lapsed: vervallen")
            .allow("proposed -> confirmed")
            .allow("proposed -> disputed", Requirement.REASON)
            .allow("disputed -> confirmed | rejected", Requirement.REASON)
            .allow("confirmed -> under-tension", Requirement.REASON)
            .allow("under-tension -> resolved | passed-on | accepted-risk", Requirement.REASON)
            .allow("confirmed -> lapsed", Requirement.REASON)
            .build();

    private DependencyLifeCycle() {}
}
