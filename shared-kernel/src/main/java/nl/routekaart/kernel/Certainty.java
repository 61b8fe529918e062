package nl.routekaart.kernel;

/** How sure we are of what a source tells. B and G are shown to readers as uncertain. */
public enum Certainty implements Word {
    READ("A", "gelezen in de bron"),
    PARTLY_INFERRED("B", "deels afgeleid"),
    MEMO("S", "uit de beslisnota"),
    GENERAL_KNOWLEDGE("G", "algemene kennis");

    private final String word;
    private final String dutch;

    Certainty(String word, String dutch) {
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
