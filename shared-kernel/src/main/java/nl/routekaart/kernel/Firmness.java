package nl.routekaart.kernel;

/** How firmly a date or a commitment was given ({@code domain/decision-making.md} 7.4). */
public enum Firmness implements Word {
    INTENTION("intention", "intentie"),
    BEST_EFFORT("best-effort", "inspanningsverplichting"),
    BINDING("binding", "bindend");

    private final String word;
    private final String dutch;

    Firmness(String word, String dutch) {
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
