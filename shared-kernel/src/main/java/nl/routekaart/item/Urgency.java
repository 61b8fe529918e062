package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** How soon others are stuck without it. */
public enum Urgency implements Word {
    LOW("low", "laag"),
    MEDIUM("medium", "middel"),
    HIGH("high", "hoog"),
    CRITICAL("critical", "kritiek");

    private final String word;
    private final String dutch;

    Urgency(String word, String dutch) {
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
