package nl.routekaart.installation;

import nl.routekaart.rule.Rule;

/** Rules of the installation. */
public final class InstallationRule {

    public static final Rule WITNESS_UNKNOWN = Rule.conflict("witness-unknown");
    public static final Rule WITNESS_OF_ANOTHER = Rule.conflict("witness-of-another");

    private InstallationRule() {}
}
