package nl.routekaart.party;

import nl.routekaart.rule.Rule;

/** Rules of parties. */
public final class PartyRule {

    public static final Rule PERIOD_BACKWARDS = Rule.invalid("period-backwards");

    public static final Rule OFFICE_UNKNOWN = Rule.conflict("office-unknown");
    public static final Rule OFFICE_EXISTS = Rule.conflict("office-exists");
    public static final Rule MANDATE_UNKNOWN = Rule.conflict("mandate-unknown");
    public static final Rule MANDATE_EXISTS = Rule.conflict("mandate-exists");
    public static final Rule MANDATE_NEEDS_HOLDER = Rule.invalid("mandate-needs-holder");
    public static final Rule SEAT_NEEDS_MEMBER = Rule.conflict("seat-needs-member");

    private PartyRule() {}
}
