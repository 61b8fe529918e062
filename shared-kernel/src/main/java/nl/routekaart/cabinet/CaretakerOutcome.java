package nl.routekaart.cabinet;

import nl.routekaart.kernel.Word;

/** What was done with something because the cabinet is caretaker ({@code domain/decision-making.md} 6.4). */
public enum CaretakerOutcome implements Word {
    UNCHANGED("unchanged", "ongewijzigd"),
    SHORTENED("shortened", "ingekort"),
    LEFT_OUT("left-out", "weggelaten"),
    LEFT_TO_NEXT_CABINET("left-to-next-cabinet", "overgelaten aan het volgende kabinet"),
    SENT_ALL_THE_SAME("sent-all-the-same", "toch doorgezet met motivering");

    private final String word;
    private final String dutch;

    CaretakerOutcome(String word, String dutch) {
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

    /** Whether what was judged is not in the text any more. */
    public boolean leavesOut() {
        return this == LEFT_OUT || this == LEFT_TO_NEXT_CABINET;
    }
}
