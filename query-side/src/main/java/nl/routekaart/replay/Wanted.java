package nl.routekaart.replay;

import java.time.LocalDate;
import java.util.UUID;
import nl.routekaart.read.AuditQuestion;
import nl.routekaart.read.ReadQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which steps are wanted; all conditions hold together, and an absent one asks nothing.
 *
 * @param kind events of this name, {@code item.rescheduled}
 * @param party done by this party or on its behalf
 * @param body that happened to this party, names it, or was done by it or on its behalf
 * @param actor done by this account
 * @param effectiveFrom effective on this day or later; what is vague counts from the last day of its period, what is of an
 *     unknown date never
 */
public record Wanted(
        @Nullable String kind,
        @Nullable UUID party,
        @Nullable UUID body,
        @Nullable String actor,
        @Nullable LocalDate effectiveFrom) {

    /** Every step. */
    public static final Wanted ALL = of(null);

    /** The conditions of a request; what is wrong with them is gathered in the query. */
    static Wanted asked(ReadQuery query, AuditQuestion question) {
        return new Wanted(
                query.word("kind", AuditQuestion.NAMES),
                question.party(query, "party"),
                question.party(query, "body"),
                query.text("actor"),
                query.day("effectiveFrom"));
    }

    /** Steps of one kind; absent for all. */
    public static Wanted of(@Nullable String kind) {
        return new Wanted(kind, null, null, null, null);
    }
}
