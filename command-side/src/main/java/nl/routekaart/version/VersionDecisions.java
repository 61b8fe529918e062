package nl.routekaart.version;

import nl.routekaart.rule.Decision;

/** What comes of a command to a roadmap version. */
public final class VersionDecisions {

    private VersionDecisions() {}

    /** Decides. */
    public static Decision decide(Version version, VersionCommand command) {
        return switch (command) {
            case VersionCommand.Freeze c ->
                version.frozen()
                        ? Decision.refuse(VersionRule.ALREADY_FROZEN, "name", c.name())
                        : Decision.accept(new VersionEvent.Frozen(c.name(), c.remark()));
        };
    }
}
