package nl.routekaart.consent;

import nl.routekaart.kernel.Word;

/** How we know of an answer (design section 7). */
public enum Manner implements Word {
    /** The party gave it in this register. */
    HERE("here", "hier gegeven"),
    /** It was given elsewhere, and the source identifies the content. */
    RECORDED("recorded", "vastgelegd uit een bron"),
    /** A source says so and does not identify the content: never shown as an answer to a fingerprint. */
    ATTRIBUTED("attributed", "toegeschreven volgens een bron");

    private final String word;
    private final String dutch;

    Manner(String word, String dutch) {
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
