package nl.routekaart.document;

import nl.routekaart.kernel.Word;

/** What was done with a remark. */
public enum Disposal implements Word {
    ADOPTED("adopted", "overgenomen"),
    PARTLY("partly", "deels overgenomen"),
    NOT("not", "niet overgenomen");

    private final String word;
    private final String dutch;

    Disposal(String word, String dutch) {
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
