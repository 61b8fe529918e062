package nl.routekaart.consent;

import nl.routekaart.kernel.Word;

/** The types of document that have a route of sign-offs. */
public enum RoutedType implements Word {
    ROADMAP("roadmap", "routekaart"),
    LETTER("letter", "Kamerbrief"),
    MEMO("memo", "beslisnota");

    private final String word;
    private final String dutch;

    RoutedType(String word, String dutch) {
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
