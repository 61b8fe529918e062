package nl.routekaart.item;

import nl.routekaart.rule.Rule;

/** Rules of items. */
public final class ItemRule {

    public static final Rule DEPARTURE_NEEDS_SOURCE = Rule.invalid("departure-needs-source");
    public static final Rule DEPARTURE_NOT_NEEDED = Rule.conflict("departure-not-needed");
    public static final Rule ITEM_ENDED = Rule.conflict("item-ended");
    public static final Rule ADOPTION_NOT_BY_HAND = Rule.conflict("adoption-not-by-hand");
    public static final Rule ADOPTION_STEP_NOT_ALLOWED = Rule.conflict("adoption-step-not-allowed");
    public static final Rule OPTION_UNKNOWN = Rule.conflict("option-unknown");
    public static final Rule OPTION_NOT_OPEN = Rule.conflict("option-not-open");
    public static final Rule OPTION_ALREADY_OFFERED = Rule.conflict("option-already-offered");
    public static final Rule DECISION_ONLY = Rule.conflict("decision-only");
    public static final Rule SPLIT_NEEDS_TWO = Rule.invalid("split-needs-two");
    public static final Rule SAME_KIND = Rule.conflict("same-kind");
    public static final Rule PLEDGE_OR_MOTION_ONLY = Rule.conflict("pledge-or-motion-only");

    private ItemRule() {}
}
