package nl.routekaart.document;

import nl.routekaart.kernel.Word;

/** What a file is to its document. */
public enum FilePurpose implements Word {
    SIGNED_LETTER("signed-letter", "ondertekende brief"),
    MINUTES("minutes", "verslag"),
    EVIDENCE("evidence", "bewijsstuk");

    private final String word;
    private final String dutch;

    FilePurpose(String word, String dutch) {
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
