package nl.routekaart.version;

import nl.routekaart.consent.RouteChange;
import nl.routekaart.consent.RoutedType;
import nl.routekaart.consent.SignOffs;
import nl.routekaart.consent.Target;
import nl.routekaart.deciding.Context;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;

/** What comes of a command to a roadmap version. */
public final class VersionDecisions {

    private VersionDecisions() {}

    /** Decides. */
    public static Decision decide(Version version, VersionCommand command, Context context) {
        return switch (command) {
            case VersionCommand.Freeze c ->
                version.frozen()
                        ? Decision.refuse(VersionRule.ALREADY_FROZEN, "name", c.name())
                        : Decision.accept(new VersionEvent.Frozen(c.name(), c.remark()));
            case VersionCommand.AdaptRoute c ->
                version.frozen()
                        ? adaptRoute(c, context)
                        : Decision.refuse(CommonRule.NOT_REGISTERED, "subject", "version", "id", c.id());
        };
    }

    private static Decision adaptRoute(VersionCommand.AdaptRoute c, Context context) {
        RouteChange change = new RouteChange(c.needed(), c.by(), c.party(), c.nature());
        return SignOffs.refusal(RoutedType.ROADMAP, Target.of(c.id()), c.signOff(), change, context)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new VersionEvent.RouteAdapted(c.signOff(), change)));
    }
}
