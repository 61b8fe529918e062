package nl.routekaart.party;

import nl.routekaart.rule.Rule;

/** Rules of parties. */
public final class PartyRule {

    public static final Rule PERIOD_BACKWARDS = Rule.invalid("period-backwards");

    private PartyRule() {}
}
