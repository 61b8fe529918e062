package nl.routekaart.installation;

import nl.routekaart.rule.Rule;

/** Rules of the installation. */
public final class InstallationRule {

    public static final Rule WITNESS_UNKNOWN = Rule.conflict("witness-unknown");
    public static final Rule WITNESS_OF_ANOTHER = Rule.conflict("witness-of-another");
    public static final Rule GIVING_UP_NEEDS_REASON = Rule.invalid("giving-up-needs-reason");
    public static final Rule WITNESS_KEY_NOT_READABLE = Rule.invalid("witness-key-not-readable");

    public static final Rule NOTHING_TO_ERASE = Rule.conflict("nothing-to-erase");
    public static final Rule ERASURE_NEEDS_REASON = Rule.invalid("erasure-needs-reason");

    private InstallationRule() {}
}
