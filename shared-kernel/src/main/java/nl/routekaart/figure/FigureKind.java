package nl.routekaart.figure;

import nl.routekaart.kernel.Word;

/** What a figure is about: what is asked, offered, aimed at, reached or possible. */
public enum FigureKind implements Word {
    DEMAND("demand", "vraag"),
    SUPPLY("supply", "aanbod"),
    TARGET("target", "doel"),
    REALISED("realised", "realisatie"),
    CAPACITY("capacity", "capaciteit"),
    SHORTAGE("shortage", "tekort");

    private final String word;
    private final String dutch;

    FigureKind(String word, String dutch) {
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
