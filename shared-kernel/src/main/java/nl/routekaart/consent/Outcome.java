package nl.routekaart.consent;

import nl.routekaart.kernel.Word;

/** What a party answered. */
public enum Outcome implements Word {
    GIVEN("given", "verleend"),
    GIVEN_ON_CONDITION("given-on-condition", "verleend onder voorwaarde"),
    REFUSED("refused", "geweigerd"),
    RETURNED("returned", "teruggegeven met een vraag");

    private final String word;
    private final String dutch;

    Outcome(String word, String dutch) {
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
