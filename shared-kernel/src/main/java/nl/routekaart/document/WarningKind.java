package nl.routekaart.document;

import nl.routekaart.kernel.Word;

/** What a passage seems to say that is not so. */
public enum WarningKind implements Word {
    PLANNED_AS_DONE("planned-as-done", "iets voorziens staat er als gebeurd"),
    RESERVED_AS_CERTAIN("reserved-as-certain", "een reservering staat er als zeker geld");

    private final String word;
    private final String dutch;

    WarningKind(String word, String dutch) {
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
