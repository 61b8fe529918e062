package nl.routekaart.deciding;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Decides that something lay before a body, alike for everything that can. */
public final class PutBefores {

    private PutBefores() {}

    /**
     * Decides. What a source tells is recorded as it tells it; what is put before a body now has the content of now.
     *
     * @param put as the command says it
     * @param present the content of now; absent if it has not been sealed
     */
    public static Decision decide(
            PutBefore put,
            @Nullable Fingerprint present,
            Function<PutBefore, ? extends DomainEvent> event,
            Context context) {
        Fingerprint given = put.fingerprint();
        boolean here = !context.isFact();
        Optional<Refusal> refusal = context.unknown(
                        "body", Subject.PARTY, put.body().value())
                .or(() -> here && given != null && !Objects.equals(given, present)
                        ? Optional.of(Refusal.of(CommonRule.NOT_THIS_CONTENT, "given", given.hex()))
                        : Optional.empty());
        Fingerprint content = given == null && here ? present : given;
        return Decision.unless(
                refusal,
                () -> Decision.accept(event.apply(new PutBefore(put.body(), put.meeting(), put.revision(), content))));
    }
}
