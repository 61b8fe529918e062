package nl.routekaart.consent;

import java.util.List;
import nl.routekaart.rule.Worded;

/**
 * A sign-off that a document still needs.
 *
 * @param signOff which
 * @param standing how far it has come
 * @param waitsFor the names of those before it that are open too; empty: it is its turn
 */
public record OpenSignOff(SignOff signOff, Standing standing, List<String> waitsFor) {

    public OpenSignOff {
        waitsFor = List.copyOf(waitsFor);
    }

    /**
     * Whether a signature closes it: who signs a letter decides on it, and is not asked for the same decision twice. A
     * decision that was refused, given back or bound to a condition stands in the way until it is answered otherwise.
     */
    public boolean closedBySigning() {
        return signOff.nature() == Nature.DECISION
                && switch (standing) {
                    case REFUSED, RETURNED, CONDITION_OPEN -> false;
                    case HOLDS, NOT_ASKED, OPEN, REQUEST_WITHDRAWN, LAPSED, ATTRIBUTED -> true;
                };
    }

    /** Its name and how far it has come, for whoever has to close it. */
    public Worded spoken() {
        return new Worded(
                signOff.name() + ": " + standing.word(),
                Worded.of(signOff.name(), signOff.by().dutch()).dutch() + ": " + standing.dutch());
    }
}
