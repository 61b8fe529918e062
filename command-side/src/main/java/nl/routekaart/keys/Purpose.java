package nl.routekaart.keys;

import nl.routekaart.kernel.Word;

/** What a key is for. */
enum Purpose implements Word {
    /** Signs as the programme. */
    SIGNING("signing", "ondertekenen", "Ed25519"),
    /** Hides what is secret of a subject. */
    SUBJECT("subject", "geheim van een onderwerp", "AES-256"),
    /** Salts what stays readable of a subject that is sealed. */
    SEALED("sealed", "verzegeling", "AES-256");

    private final String word;
    private final String dutch;
    private final String algorithm;

    Purpose(String word, String dutch, String algorithm) {
        this.word = word;
        this.dutch = dutch;
        this.algorithm = algorithm;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    String algorithm() {
        return algorithm;
    }
}
