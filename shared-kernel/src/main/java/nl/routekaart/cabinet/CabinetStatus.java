package nl.routekaart.cabinet;

import nl.routekaart.kernel.Word;

/** Whether a cabinet governs in full, or minds the shop until the next one. */
public enum CabinetStatus implements Word {
    FULL("full", "missionair"),
    CARETAKER("caretaker", "demissionair"),
    LEFT("left", "afgetreden");

    private final String word;
    private final String dutch;

    CabinetStatus(String word, String dutch) {
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
