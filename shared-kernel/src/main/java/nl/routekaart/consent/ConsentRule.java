package nl.routekaart.consent;

import nl.routekaart.rule.Rule;

/** Rules of sign-offs. */
public final class ConsentRule {

    public static final Rule FINGERPRINT_STALE = Rule.conflict("consent-fingerprint-stale");
    public static final Rule FINGERPRINT_UNKNOWN = Rule.conflict("consent-fingerprint-unknown");
    public static final Rule FINGERPRINT_NEEDED = Rule.invalid("consent-fingerprint-needed");
    public static final Rule FINGERPRINT_NOT_ATTRIBUTED = Rule.invalid("consent-fingerprint-not-attributed");
    public static final Rule ONE_TARGET = Rule.invalid("consent-one-target");
    public static final Rule NAMED_OTHERWISE = Rule.invalid("consent-named-otherwise");
    public static final Rule NOT_YOURS = Rule.forbidden("consent-not-yours");
    public static final Rule NEEDS_SOURCE = Rule.invalid("consent-needs-source");
    public static final Rule NEEDS_REASON = Rule.invalid("consent-needs-reason");
    public static final Rule NEEDS_DETAIL = Rule.invalid("consent-needs-detail");
    public static final Rule STEP_NOT_ALLOWED = Rule.conflict("consent-step-not-allowed");
    public static final Rule EDITORIAL_NOT_ALLOWED = Rule.conflict("consent-editorial-not-allowed");
    public static final Rule NOT_KEPT_OF_THIS_BODY = Rule.conflict("consent-not-kept-of-this-body");
    public static final Rule NOT_A_MEMBER = Rule.conflict("consent-not-a-member");
    public static final Rule NO_ADVICE = Rule.conflict("consent-no-advice");

    public static final Rule ROUTE_SIGN_OFF_UNKNOWN = Rule.conflict("route-sign-off-unknown");
    public static final Rule ROUTE_SIGN_OFF_INCOMPLETE = Rule.invalid("route-sign-off-incomplete");

    private ConsentRule() {}
}
