package nl.routekaart.bundle;

import nl.routekaart.rule.Category;
import nl.routekaart.rule.Rule;

/** Rules of bundles. */
final class BundleRule {

    static final Rule UNKNOWN = Rule.notFound("bundle-unknown");
    static final Rule SEAL_UNKNOWN = Rule.notFound("bundle-seal-unknown");
    static final Rule NOT_HERE = new Rule("bundle-not-here", Category.BUSY);
    static final Rule LOG_BROKEN = new Rule("bundle-log-broken", Category.BUSY);

    private BundleRule() {}
}
