package nl.routekaart.rule;

/** What kind of no it is. */
public enum Category {
    /** The input cannot be what it claims to be. */
    INVALID,
    /** This party may not do this. */
    FORBIDDEN,
    /** There is no such subject. */
    NOT_FOUND,
    /** The state of things forbids it. */
    CONFLICT,
    /** The caller decided on an older state than the present one. */
    STALE,
    /** Not now: what is asked for is on its way. */
    BUSY
}
