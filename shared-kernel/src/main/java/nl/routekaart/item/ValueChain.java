package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** Where in the chain from source to use something stands. */
public enum ValueChain implements Word {
    PRODUCTION("production", "productie"),
    TRANSPORT_AND_STORAGE("transport-and-storage", "transport & opslag"),
    USE("use", "gebruik"),
    PRECONDITION("precondition", "randvoorwaarde");

    private final String word;
    private final String dutch;

    ValueChain(String word, String dutch) {
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
