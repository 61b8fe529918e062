package nl.routekaart.conflict;

import java.util.Locale;
import nl.routekaart.history.StatementView;

/**
 * Two statements of one field, on different sources, that cannot both be right.
 *
 * @param kind about what they disagree
 * @param prevailing the one that goes before the other
 * @param other the other one
 * @param rule why
 * @param holds whether the one that prevails is what holds; not so when something was stated since
 */
public record Conflict(Kind kind, StatementView prevailing, StatementView other, Rule rule, boolean holds) {

    /** About what two statements disagree. */
    public enum Kind {
        /** They give different values, and neither is known to be about a later time. */
        VALUE,
        /** They give the same value, and different times since when. */
        DAY;

        /** The word by which the API and the texts know it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why one statement goes before another: the rule of what holds, design section 4. */
    public enum Rule {
        /** A correction took the other one back. */
        CORRECTED,
        /** It counts from a later day. */
        EFFECTIVE_LATER,
        /** Both count from the same day, and it was recorded later. */
        RECORDED_LATER;

        /** The word by which the API and the texts know it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Of which field. */
    public String field() {
        return prevailing.field();
    }
}
