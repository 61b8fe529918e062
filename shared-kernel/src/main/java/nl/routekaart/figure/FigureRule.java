package nl.routekaart.figure;

import nl.routekaart.rule.Rule;

/** Rules of figures. */
public final class FigureRule {

    public static final Rule FIGURE_WITHDRAWN = Rule.conflict("figure-withdrawn");
    public static final Rule AMOUNT_BACKWARDS = Rule.invalid("amount-backwards");

    private FigureRule() {}
}
