package nl.routekaart.standalone.witness;

/** In what a log broke its word. */
enum Breach {
    /** The checkpoint is of another log. */
    OTHER_LOG("other-log", false),

    /** A signature in the name of a trusted key is not made by it. */
    SIGNATURE_WRONG("signature-wrong", false),

    /** No trusted key signed it, and none vouches for the one that did. */
    KEY_UNKNOWN("key-unknown", false),

    /** The log is shorter than it was. */
    SHORTER("shorter", true),

    /** As long as it was, with another root. */
    OTHER_ROOT("other-root", true),

    /** Longer, and what it began with is another. */
    FORKED("forked", true),

    /** Its tiles do not make the root that it signed, so that it is not shown that it goes on. */
    NOT_SHOWN("not-shown", true);

    private final String word;
    private final boolean signed;

    Breach(String word, boolean signed) {
        this.word = word;
        this.signed = signed;
    }

    /** Under which it is told and kept. */
    String word() {
        return word;
    }

    /** Whether both checkpoints are signed with a key of the log, so that anybody can be shown them. */
    boolean signed() {
        return signed;
    }
}
