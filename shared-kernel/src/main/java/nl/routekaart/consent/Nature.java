package nl.routekaart.consent;

import nl.routekaart.kernel.Word;

/** What is asked of a party: to agree, to advise, to check or to decide. */
public enum Nature implements Word {
    CONSENT("consent", "instemming"),
    ADVICE("advice", "advies"),
    CHECK("check", "toets"),
    DECISION("decision", "besluit");

    private final String word;
    private final String dutch;

    Nature(String word, String dutch) {
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
