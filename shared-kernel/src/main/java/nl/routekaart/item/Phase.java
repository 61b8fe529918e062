package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** Whether a state is still open, reached, or ended otherwise. */
public enum Phase implements Word {
    OPEN("open", "lopend"),
    DONE("done", "gereed"),
    ENDED("ended", "beëindigd");

    private final String word;
    private final String dutch;

    Phase(String word, String dutch) {
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
