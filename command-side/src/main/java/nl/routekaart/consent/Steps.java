package nl.routekaart.consent;

import java.util.List;
import java.util.Optional;
import nl.routekaart.deciding.Context;
import nl.routekaart.item.Departure;
import nl.routekaart.rule.Refusal;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Whether a sign-off may go from where it is to another state. */
final class Steps {

    /** Before anybody was asked. */
    private static final String NOT_ASKED = "not-asked";

    private Steps() {}

    /** The word of its present state. */
    static String now(Consent consent) {
        return consent.state(PointInTime.NOW).orElse(NOT_ASKED);
    }

    /** The refusal of a step that the life of a sign-off does not allow at the date of the change. */
    static Optional<Refusal> refusal(Consent consent, String to, Context context) {
        String from = at(consent, context);
        return allowed(from, to) ? Optional.empty() : Optional.of(refused(from, to));
    }

    /** As {@link #refusal(Consent, String, Context)}, for a step that starts from one state alone. */
    static Optional<Refusal> refusal(Consent consent, String to, String onlyFrom, Context context) {
        String from = at(consent, context);
        return from.equals(onlyFrom) ? refusal(consent, to, context) : Optional.of(refused(from, to));
    }

    /** How a fact departs from the life of a sign-off; null if it does not. */
    static @Nullable Departure departure(Consent consent, String to, Context context) {
        String from = at(consent, context);
        if (allowed(from, to)) {
            return null;
        }
        return ConsentLifeCycle.TABLE.reachable(from, to) ? Departure.STEPS_UNREPORTED : Departure.CONTRARY;
    }

    private static boolean allowed(String from, String to) {
        return ConsentLifeCycle.TABLE.transition(from, to).isPresent();
    }

    private static Refusal refused(String from, String to) {
        return Refusal.of(
                ConsentRule.STEP_NOT_ALLOWED,
                "from",
                ConsentLifeCycle.TABLE.spoken(from),
                "to",
                ConsentLifeCycle.TABLE.spoken(to),
                "allowed",
                ConsentLifeCycle.TABLE.spokenAfter(from));
    }

    /** The state at the date of a change; a request with a vague date may have come before it. */
    private static String at(Consent consent, Context context) {
        return consent.state(context.decidedAt())
                .orElseGet(() -> consent.statements().byField().getOrDefault(Consent.PROGRESS.key(), List.of()).stream()
                                .map(Statement::effective)
                                .anyMatch(asked -> asked.possiblyEarlier()
                                        && !asked.first()
                                                .isAfter(context.effective().countsFrom()))
                        ? ConsentLifeCycle.ASKED
                        : NOT_ASKED);
    }
}
