package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** What an item is; each kind has its own life cycle, see {@link LifeCycle}. */
public enum ItemKind implements Word {
    MILESTONE("milestone", "mijlpaal"),
    DECISION("decision", "beslissing"),
    INVESTMENT_DECISION("investment-decision", "investeringsbeslissing"),
    COMMITMENT("commitment", "verplichting"),
    TAILOR_MADE_AGREEMENT("tailor-made-agreement", "maatwerkafspraak"),
    PRECONDITION("precondition", "randvoorwaarde"),
    BOTTLENECK("bottleneck", "knelpunt"),
    RISK("risk", "risico"),
    PERMIT("permit", "vergunning"),
    TENDER("tender", "tender"),
    FUNDING("funding", "financiering"),
    PLEDGE("pledge", "toezegging"),
    MOTION("motion", "motie"),
    PROGRAMME("programme", "programma"),
    KEY_FIGURE("key-figure", "kerncijfer"),
    PROCEDURE_STEP("procedure-step", "processtap");

    private final String word;
    private final String dutch;

    ItemKind(String word, String dutch) {
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
