package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** How a recorded fact departs from the life cycle. */
public enum Departure implements Word {
    STEPS_UNREPORTED("steps-unreported", "tussenstappen niet vermeld"),
    CONTRARY("contrary", "in strijd met de levensloop");

    private final String word;
    private final String dutch;

    Departure(String word, String dutch) {
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
