package nl.routekaart.version;

import nl.routekaart.rule.Rule;

/** Rules of roadmap versions. */
public final class VersionRule {

    public static final Rule ALREADY_FROZEN = Rule.conflict("version-already-frozen");

    private VersionRule() {}
}
