package nl.routekaart.document;

import nl.routekaart.kernel.Word;

/** What the minister made of the decision that a memo asked for. */
public enum MemoAnswer implements Word {
    AGREE("agree", "akkoord"),
    AGREE_WITH_NOTE("agree-with-note", "akkoord met aantekening"),
    DISCUSS("discuss", "bespreken"),
    NO("no", "niet akkoord");

    private final String word;
    private final String dutch;

    MemoAnswer(String word, String dutch) {
        this.word = word;
        this.dutch = dutch;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    /** Whether the text then stands as it is. */
    public boolean agrees() {
        return this == AGREE || this == AGREE_WITH_NOTE;
    }
}
