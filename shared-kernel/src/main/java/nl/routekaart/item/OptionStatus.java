package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** Whether an option (afslag) of a decision can still be taken. */
public enum OptionStatus implements Word {
    OPEN("open", "open"),
    CHOSEN("chosen", "gekozen"),
    CLOSED("closed", "gesloten");

    private final String word;
    private final String dutch;

    OptionStatus(String word, String dutch) {
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
