package nl.routekaart.cabinet;

import nl.routekaart.kernel.Word;

/** What the House decided about debating a subject with a caretaker cabinet. */
public enum HouseJudgement implements Word {
    TO_BE_JUDGED("to-be-judged", "te beoordelen"),
    CONTROVERSIAL("controversial", "controversieel"),
    NOT_CONTROVERSIAL("not-controversial", "niet controversieel"),
    TAKEN_OFF("taken-off", "van de lijst gehaald");

    private final String word;
    private final String dutch;

    HouseJudgement(String word, String dutch) {
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
