package nl.routekaart.cabinet;

import nl.routekaart.rule.Rule;

/** Rules of cabinets. */
public final class CabinetRule {

    public static final Rule STATUS_NOT_ALLOWED = Rule.conflict("cabinet-status-not-allowed");

    private CabinetRule() {}
}
