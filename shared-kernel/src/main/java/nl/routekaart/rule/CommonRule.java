package nl.routekaart.rule;

/** Rules that hold for every subject. */
public final class CommonRule {

    public static final Rule INPUT_INVALID = Rule.invalid("input-invalid");
    public static final Rule EFFECTIVE_AFTER_RECORDING = Rule.invalid("effective-after-recording");
    public static final Rule NOT_AUTHORISED = Rule.forbidden("not-authorised");
    public static final Rule ON_BEHALF_NOT_ALLOWED = Rule.forbidden("on-behalf-not-allowed");
    public static final Rule CAPACITY_NOT_HELD = Rule.forbidden("capacity-not-held");
    public static final Rule CAPACITY_UNCLEAR = Rule.conflict("capacity-unclear");
    public static final Rule ALREADY_REGISTERED = Rule.conflict("already-registered");
    public static final Rule NOT_REGISTERED = Rule.notFound("not-registered");
    public static final Rule REFERENCE_UNKNOWN = Rule.conflict("reference-unknown");
    public static final Rule REFERS_TO_ITSELF = Rule.invalid("refers-to-itself");
    public static final Rule STALE_VERSION = Rule.stale("stale-version");
    public static final Rule KEY_REUSED = Rule.conflict("key-reused");
    public static final Rule STATE_UNKNOWN = Rule.invalid("state-unknown");
    public static final Rule TRANSITION_NOT_ALLOWED = Rule.conflict("transition-not-allowed");
    public static final Rule TRANSITION_LACKS = Rule.invalid("transition-lacks");
    public static final Rule CORRECTION_UNKNOWN = Rule.conflict("correction-unknown");
    public static final Rule CORRECTION_NEEDS_REASON = Rule.invalid("correction-needs-reason");
    public static final Rule CORRECTION_DONE = Rule.conflict("correction-done");
    public static final Rule CONDITIONS_OPEN = Rule.conflict("conditions-open");
    public static final Rule NOT_THIS_CONTENT = Rule.conflict("not-this-content");
    public static final Rule UNDISCLOSABLE_OPEN = Rule.conflict("undisclosable-open");
    public static final Rule UNDISCLOSABLE_UNEXPLAINED = Rule.invalid("undisclosable-unexplained");

    private CommonRule() {}
}
