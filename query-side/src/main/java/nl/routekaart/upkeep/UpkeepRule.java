package nl.routekaart.upkeep;

import nl.routekaart.rule.Rule;

/** Rules of the upkeep of views. */
public final class UpkeepRule {

    public static final Rule VIEW_UNKNOWN = Rule.notFound("view-unknown");
    public static final Rule VIEW_BUSY = Rule.conflict("view-busy");
    public static final Rule WITHOUT_PAST = Rule.invalid("view-without-past");
    public static final Rule NOT_THERE = Rule.conflict("view-not-there");
    public static final Rule TASK_UNKNOWN = Rule.notFound("view-task-unknown");
    public static final Rule NOT_READABLE = Rule.forbidden("view-task-not-readable");
    public static final Rule NOT_PARKED = Rule.notFound("subject-not-parked");
    public static final Rule STILL_FAILS = Rule.conflict("subject-still-fails");

    private UpkeepRule() {}
}
