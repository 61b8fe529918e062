package nl.routekaart.dependency;

import nl.routekaart.kernel.Word;

/** What one item needs another for. */
public enum DependencyKind implements Word {
    SALES("sales", "afzet"),
    ORDER("order", "volgorde"),
    CONNECTION("connection", "aansluiting"),
    CAPACITY("capacity", "capaciteit"),
    SUPPLIER_CAPACITY("supplier-capacity", "capaciteit toeleveranciers"),
    DECISION("decision", "besluit"),
    SPACE("space", "ruimte"),
    VOLUME("volume", "volume/vraag"),
    INFORMATION("information", "informatie"),
    PERMIT("permit", "vergunning"),
    FINANCING("financing", "financiering"),
    CONDITION("condition", "voorwaarde"),
    TERMINATION_GROUND("termination-ground", "opzeggrond"),
    PROCEDURE("procedure", "procedure"),
    EUROPEAN("european", "Europees"),
    SAFETY("safety", "veiligheid"),
    REGULATION("regulation", "regelgeving"),
    POWER_SUPPLY("power-supply", "levering stroom"),
    SUBSTANCE("substance", "inhoudelijke lijn"),
    MANDATE("mandate", "mandaat"),
    SIGN_OFF("sign-off", "sign-off");

    private final String word;
    private final String dutch;

    DependencyKind(String word, String dutch) {
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
