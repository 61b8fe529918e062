package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** Which programme is followed where two differ. */
public enum Leading implements Word {
    ROUTEKAART("routekaart", "de Routekaart"),
    OTHER_PROGRAMME("other-programme", "het andere programma");

    private final String word;
    private final String dutch;

    Leading(String word, String dutch) {
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
