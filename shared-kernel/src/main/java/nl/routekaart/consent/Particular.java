package nl.routekaart.consent;

import nl.routekaart.kernel.Word;

/** What the register keeps of how a party answered. */
public enum Particular implements Word {
    OUTCOME("outcome", "uitkomst"),
    DATE("date", "datum"),
    REFERENCE("reference", "vindplaats"),
    REASON("reason", "reden"),
    PROCEDURE("procedure", "wijze van besluiten"),
    MEMBERS("members", "leden en plaatsvervangers"),
    POSITIONS("positions", "standpunten"),
    RESERVATIONS("reservations", "voorbehouden");

    private final String word;
    private final String dutch;

    Particular(String word, String dutch) {
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
