package nl.routekaart.cabinet;

import java.util.Optional;
import nl.routekaart.rule.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The judgement whether a passage or item can be sent by a caretaker cabinet. It is recorded and never blocks anything.
 *
 * @param announcedIn where it was announced earlier; absent if it was not
 * @param newPolicy whether it is new policy
 * @param newClaim whether it claims money anew
 * @param newActivity whether it announces a new activity
 * @param opinion whether it holds an opinion of the cabinet
 * @param outcome what was done with it
 */
public record CaretakerCheck(
        @Nullable String announcedIn,
        boolean newPolicy,
        boolean newClaim,
        boolean newActivity,
        boolean opinion,
        CaretakerOutcome outcome) {

    /** The key of the judgement of something as a whole. */
    public static final String WHOLE = "whole";

    /** The refusal if the outcome is not explained. */
    public Optional<Refusal> refusal(@Nullable String reason) {
        return outcome == CaretakerOutcome.UNCHANGED || (reason != null && !reason.isBlank())
                ? Optional.empty()
                : Optional.of(Refusal.of(CabinetRule.CARETAKER_NEEDS_REASON, "outcome", outcome.word()));
    }
}
