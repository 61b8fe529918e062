package nl.routekaart.kernel;

/** What a step lacked: an act without it is refused, a fact recorded without it is shown as a departure. */
public enum Unmet implements Word {
    NOT_SEALED("not-sealed", "niet verzegeld"),
    NOT_OUT_FOR_CONSENT("not-out-for-consent", "niet ter instemming voorgelegd"),
    CONSENT_OPEN("consent-open", "een gevraagde instemming staat open"),
    LETTER_NOT_NAMED("letter-not-named", "geen brief genoemd"),
    LETTER_NOT_SIGNED("letter-not-signed", "de brief is niet ondertekend"),
    NOT_PUT_FORWARD("not-put-forward", "niet voorgelegd"),
    NOT_ANSWERED("not-answered", "niet beantwoord"),
    NOT_SIGNED("not-signed", "niet ondertekend"),
    NOT_OFFERED("not-offered", "niet aangeboden aan de Kamer"),
    UNDISCLOSABLE_OPEN("undisclosable-open", "niet beantwoord welke informatie niet openbaar kan worden");

    private final String word;
    private final String dutch;

    Unmet(String word, String dutch) {
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
