package nl.routekaart.document;

import nl.routekaart.kernel.Word;

/** What kind of text it is; each has steps of its own. */
public enum DocumentType implements Word {
    PROSE("prose", "routekaarttekst"),
    LETTER("letter", "Kamerbrief"),
    MEMO("memo", "beslisnota");

    private final String word;
    private final String dutch;

    DocumentType(String word, String dutch) {
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
