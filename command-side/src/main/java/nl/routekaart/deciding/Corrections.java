package nl.routekaart.deciding;

import java.util.Optional;
import java.util.function.LongPredicate;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Refusal;

/** What can be corrected: any event of a subject but its registration, its corrections, and what was corrected before. */
public final class Corrections {

    private Corrections() {}

    /** The refusal if the event with this number cannot be corrected. */
    public static Optional<Refusal> refusal(long corrects, Context context) {
        String reason = context.grounds().reason();
        if (context.corrected().contains(corrects)) {
            return Optional.of(Refusal.of(CommonRule.CORRECTION_DONE, "corrects", corrects));
        }
        if (!context.correctable().contains(corrects)) {
            return Optional.of(unknown(corrects, context));
        }
        if (reason == null || reason.isBlank()) {
            return Optional.of(Refusal.of(CommonRule.CORRECTION_NEEDS_REASON));
        }
        return Optional.empty();
    }

    /** As {@link #refusal(long, Context)}, where the subject itself says which of its events can be. */
    public static Optional<Refusal> refusal(long corrects, LongPredicate correctable, Context context) {
        return refusal(corrects, context)
                .or(() -> correctable.test(corrects) ? Optional.empty() : Optional.of(unknown(corrects, context)));
    }

    private static Refusal unknown(long corrects, Context context) {
        return Refusal.of(CommonRule.CORRECTION_UNKNOWN, "corrects", corrects, "last", context.sequence());
    }
}
