package nl.routekaart.consent;

import nl.routekaart.kernel.Word;

/** How far the answer of a party carries the present content of a document. */
public enum Standing implements Word {
    /** It was given to this very content, or kept for it. */
    HOLDS("holds", "geldt"),
    NOT_ASKED("not-asked", "niet gevraagd"),
    OPEN("open", "nog niet beantwoord"),
    CONDITION_OPEN("condition-open", "voorwaarde nog open"),
    RETURNED("returned", "teruggegeven met een vraag"),
    REFUSED("refused", "geweigerd"),
    REQUEST_WITHDRAWN("request-withdrawn", "verzoek ingetrokken"),
    /** The content is another now. */
    LAPSED("lapsed", "vervallen door wijziging"),
    /** A source says that it was given, and not to which content. */
    ATTRIBUTED("attributed", "toegeschreven volgens een bron");

    private final String word;
    private final String dutch;

    Standing(String word, String dutch) {
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
