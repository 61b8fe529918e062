package nl.routekaart.document;

import nl.routekaart.kernel.Word;

/** Where it was sent. */
public enum Chamber implements Word {
    HOUSE("house-of-representatives", "Tweede Kamer"),
    SENATE("senate", "Eerste Kamer");

    private final String word;
    private final String dutch;

    Chamber(String word, String dutch) {
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
