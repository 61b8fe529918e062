package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** A subject that runs across the chain. */
public enum Theme implements Word {
    FINANCING("financing", "financiering"),
    SPACE("space", "ruimte"),
    PERMITS("permits", "vergunningen"),
    MARKET("market", "markt"),
    GOVERNANCE("governance", "governance"),
    TAILOR_MADE("tailor-made", "maatwerk"),
    EUROPEAN("european", "Europees"),
    CIRCULAR("circular", "circulair"),
    SYSTEM("system", "systeem"),
    INFRASTRUCTURE("infrastructure", "infrastructuur"),
    MONITORING("monitoring", "monitoring");

    private final String word;
    private final String dutch;

    Theme(String word, String dutch) {
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
