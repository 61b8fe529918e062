package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** The position of a party on an item; it never blocks. */
public enum Stance implements Word {
    AGREE("agree", "eens"),
    DISAGREE("disagree", "oneens"),
    ABSTAIN("abstain", "onthouding");

    private final String word;
    private final String dutch;

    Stance(String word, String dutch) {
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
}
