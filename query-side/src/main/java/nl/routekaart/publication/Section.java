package nl.routekaart.publication;

import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Word;

/** The parts into which the items of a publication are put, in the order in which they are printed. */
public enum Section implements Word {
    DECISIONS("decisions", "wie besluit wat en wanneer"),
    MILESTONES("milestones", "mijlpalen"),
    COMMITMENTS("commitments", "verplichtingen en toezeggingen"),
    PRECONDITIONS("preconditions", "randvoorwaarden"),
    OBSTACLES("obstacles", "knelpunten en risico's"),
    OTHER("other", "overige agendapunten");

    private final String word;
    private final String dutch;

    Section(String word, String dutch) {
        this.word = word;
        this.dutch = dutch;
    }

    /** Where an item of this kind stands. */
    public static Section of(ItemKind kind) {
        return switch (kind) {
            case DECISION, INVESTMENT_DECISION, TAILOR_MADE_AGREEMENT, PERMIT, TENDER -> DECISIONS;
            case MILESTONE -> MILESTONES;
            case COMMITMENT, PLEDGE, MOTION -> COMMITMENTS;
            case PRECONDITION, FUNDING -> PRECONDITIONS;
            case BOTTLENECK, RISK -> OBSTACLES;
            case PROGRAMME, KEY_FIGURE, PROCEDURE_STEP -> OTHER;
        };
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
