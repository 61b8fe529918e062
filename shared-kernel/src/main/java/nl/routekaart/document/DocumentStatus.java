package nl.routekaart.document;

import nl.routekaart.kernel.Word;

/** How far a document has come. */
public enum DocumentStatus implements Word {
    DRAFT("draft", "opgesteld"),
    SEALED("sealed", "verzegeld"),
    PUT_FORWARD("put-forward", "voorgelegd"),
    ANSWERED("answered", "beantwoord"),
    SIGNED("signed", "ondertekend"),
    SENT("sent", "verzonden");

    private final String word;
    private final String dutch;

    DocumentStatus(String word, String dutch) {
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
