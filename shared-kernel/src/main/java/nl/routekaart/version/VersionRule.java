package nl.routekaart.version;

import nl.routekaart.rule.Rule;

/** Rules of roadmap versions. */
public final class VersionRule {

    public static final Rule ALREADY_FROZEN = Rule.conflict("version-already-frozen");
    public static final Rule NAME_DIFFERS = Rule.invalid("version-name-differs");
    public static final Rule STEP_NOT_ALLOWED = Rule.conflict("version-step-not-allowed");
    public static final Rule NOT_FROZEN = Rule.conflict("version-not-frozen");
    public static final Rule NOT_SEALED = Rule.conflict("version-not-sealed");
    public static final Rule ALREADY_SEALED = Rule.conflict("version-already-sealed");
    public static final Rule RETURN_NEEDS_REASON = Rule.invalid("return-needs-reason");
    public static final Rule OTHER_EDITION = Rule.conflict("judgement-other-edition");
    public static final Rule LETTER_ELSEWHERE = Rule.conflict("letter-elsewhere");
    public static final Rule PUBLICATION_NEEDS_SOURCE = Rule.invalid("publication-needs-source");
    public static final Rule PUBLISHING_NEEDS_REASON = Rule.invalid("publishing-needs-reason");

    private VersionRule() {}
}
