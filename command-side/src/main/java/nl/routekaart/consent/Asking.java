package nl.routekaart.consent;

import java.util.Optional;
import nl.routekaart.cabinet.CabinetInOffice;
import nl.routekaart.deciding.Context;
import nl.routekaart.kernel.ConsentId;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Asking a party for a sign-off, or recording that it was asked. */
final class Asking {

    private Asking() {}

    static Decision decide(Consent consent, ConsentCommand.Ask c, Context context) {
        if (consent.exists() && !Steps.now(consent).equals(ConsentLifeCycle.REQUEST_WITHDRAWN)) {
            return Decision.refuse(CommonRule.ALREADY_REGISTERED, "subject", Subject.CONSENT, "id", c.id());
        }
        Optional<Target> target = target(c.version(), c.document());
        if (target.isEmpty()) {
            return Decision.refuse(ConsentRule.ONE_TARGET);
        }
        ConsentId id = Consent.id(target.get(), c.fingerprint(), c.party(), c.nature());
        if (!id.equals(c.id())) {
            return Decision.refuse(ConsentRule.NAMED_OTHERWISE, "id", id);
        }
        Manner manner = Optional.ofNullable(c.manner()).orElse(Manner.HERE);
        return Decision.unless(
                unknown(target.get(), c, context).or(() -> content(target.get(), c.fingerprint(), manner, context)),
                new ConsentEvent.Asked(
                        c.version(),
                        c.document(),
                        c.fingerprint(),
                        c.party(),
                        c.nature(),
                        c.deadline(),
                        manner,
                        CabinetInOffice.at(context).orElse(null),
                        c.checkpoint(),
                        c.replaces()));
    }

    /** The refusal if this is not the content that a version or document has now. */
    static Optional<Refusal> stale(Target target, Fingerprint fingerprint, Context context) {
        Optional<Fingerprint> present = Contents.present(target, context);
        return present.filter(fingerprint::equals).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        ConsentRule.FINGERPRINT_STALE,
                        "fingerprint",
                        fingerprint,
                        "present",
                        present.map(Fingerprint::hex).orElse("-")));
    }

    /** One of the two, and not both. */
    private static Optional<Target> target(@Nullable VersionId version, @Nullable DocumentId document) {
        if (version != null) {
            return document == null ? Optional.of(Target.of(version)) : Optional.empty();
        }
        return Optional.ofNullable(document).map(Target::of);
    }

    private static Optional<Refusal> unknown(Target target, ConsentCommand.Ask c, Context context) {
        return context.unknown(target.subject().word(), target.subject(), target.id())
                .or(() -> context.unknown("party", Subject.PARTY, c.party().value()))
                .or(() -> c.replaces().stream()
                        .flatMap(item -> context.unknown("replaces", Subject.ITEM, item.value()).stream())
                        .findFirst());
    }

    /** Asked here, it is for the present content; recorded, for one that there was; attributed, for none. */
    private static Optional<Refusal> content(
            Target target, @Nullable Fingerprint fingerprint, Manner manner, Context context) {
        if (manner == Manner.ATTRIBUTED) {
            return fingerprint == null
                    ? ConsentDecisions.sourceMissing(context)
                    : Optional.of(Refusal.of(ConsentRule.FINGERPRINT_NOT_ATTRIBUTED));
        }
        if (fingerprint == null) {
            return Optional.of(Refusal.of(ConsentRule.FINGERPRINT_NEEDED));
        }
        if (manner == Manner.HERE) {
            return stale(target, fingerprint, context);
        }
        return Contents.all(target, context).contains(fingerprint)
                ? ConsentDecisions.sourceMissing(context)
                : Optional.of(Refusal.of(
                        ConsentRule.FINGERPRINT_UNKNOWN,
                        "subject",
                        target.subject().word(),
                        "fingerprint",
                        fingerprint));
    }
}
