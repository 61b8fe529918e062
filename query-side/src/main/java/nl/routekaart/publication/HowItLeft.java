package nl.routekaart.publication;

import nl.routekaart.kernel.Word;

/** How an item left a version. */
public enum HowItLeft implements Word {
    SCOPE("scope", "deze versie gaat er niet meer over"),
    ITEM("item", "het punt is anders geplaatst"),
    CARETAKER("caretaker", "weggelaten omdat het kabinet demissionair is"),
    REMOVED("removed", "ten onrechte vastgelegd");

    private final String word;
    private final String dutch;

    HowItLeft(String word, String dutch) {
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
