package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** Who may read it. */
public enum DisclosureLevel implements Word {
    PUBLIC("public", "openbaar"),
    PARTNERS("partners", "alleen partners"),
    CONFIDENTIAL("confidential", "vertrouwelijk");

    private final String word;
    private final String dutch;

    DisclosureLevel(String word, String dutch) {
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
