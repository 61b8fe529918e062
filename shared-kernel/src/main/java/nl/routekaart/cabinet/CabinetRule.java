package nl.routekaart.cabinet;

import nl.routekaart.rule.Rule;

/** Rules of cabinets. */
public final class CabinetRule {

    public static final Rule STATUS_NOT_ALLOWED = Rule.conflict("cabinet-status-not-allowed");

    public static final Rule CARETAKER_NEEDS_REASON = Rule.invalid("caretaker-needs-reason");

    private CabinetRule() {}
}
