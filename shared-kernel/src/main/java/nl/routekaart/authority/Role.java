package nl.routekaart.authority;

import nl.routekaart.kernel.Word;

/** In which capacity somebody signed in. */
public enum Role implements Word {
    SECRETARIAT("secretariat", "secretariaat"),
    PARTNER("partner", "partner"),
    AUDITOR("auditor", "auditor"),
    READER("reader", "lezer"),
    /** Runs the installation; decides nothing of the roadmap. */
    OPERATOR("operator", "beheerder");

    private final String word;
    private final String dutch;

    Role(String word, String dutch) {
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
