package nl.routekaart.consent;

import nl.routekaart.kernel.Word;

/** How a body came to its answer. */
public enum Procedure implements Word {
    MEETING("meeting", "vergadering"),
    WRITTEN_ROUND("written-round", "schriftelijke ronde");

    private final String word;
    private final String dutch;

    Procedure(String word, String dutch) {
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
