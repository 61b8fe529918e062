package nl.routekaart.versions;

import nl.routekaart.rule.Category;
import nl.routekaart.rule.Rule;

/** Why no point in time can be given. */
final class PointRule {

    /** It is none of the forms. */
    static final Rule NOT_READABLE = Rule.invalid("point-not-readable");

    /** There is no such version. */
    static final Rule UNKNOWN = Rule.notFound("point-unknown");

    /** It was not reached yet. */
    static final Rule IN_FUTURE = Rule.invalid("point-in-future");

    /** It was recorded, but a view does not show it yet. */
    static final Rule VIEW_BEHIND = new Rule("view-behind", Category.BUSY);

    private PointRule() {}
}
