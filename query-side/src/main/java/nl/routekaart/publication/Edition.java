package nl.routekaart.publication;

import nl.routekaart.kernel.Word;

/** For whom a publication is. */
public enum Edition implements Word {
    /** Everything, for who works on the roadmap. */
    INTERNAL("internal", "intern"),
    /** What may be disclosed, for anyone. */
    PUBLIC("public", "openbaar");

    private final String word;
    private final String dutch;

    Edition(String word, String dutch) {
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
