package nl.routekaart.document;

import nl.routekaart.rule.Rule;

/** Rules of documents. */
public final class DocumentRule {

    public static final Rule PASSAGE_NAME = Rule.invalid("passage-name-not-readable");
    public static final Rule PASSAGE_EXISTS = Rule.conflict("passage-exists");
    public static final Rule PASSAGE_UNKNOWN = Rule.conflict("passage-unknown");
    public static final Rule CONTENT_FIXED = Rule.conflict("document-content-fixed");
    public static final Rule EMPTY = Rule.conflict("document-empty");
    public static final Rule ALREADY_SEALED = Rule.conflict("document-already-sealed");
    public static final Rule TYPE_NOT_ALLOWED = Rule.conflict("document-type-not-allowed");
    public static final Rule DONE_BEFORE = Rule.conflict("document-done-before");
    public static final Rule NOT_YOURS = Rule.forbidden("document-not-yours");
    public static final Rule NOT_SENT = Rule.conflict("document-not-sent");
    public static final Rule REMARK_UNKNOWN = Rule.conflict("remark-unknown");
    public static final Rule REMARK_NEEDS_WHY = Rule.invalid("remark-needs-why");
    public static final Rule NOTE_MISSING = Rule.invalid("answer-needs-note");
    public static final Rule VERSION_CLOSED = Rule.conflict("document-version-closed");
    public static final Rule FILE_UNKNOWN = Rule.notFound("file-unknown");
    public static final Rule FILE_EMPTY = Rule.invalid("file-empty");

    private DocumentRule() {}
}
