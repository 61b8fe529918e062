package nl.routekaart.consent;

import java.util.Optional;
import java.util.Set;
import nl.routekaart.deciding.Context;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.party.Party;
import nl.routekaart.party.PartyKind;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.Worded;

/** Who speaks in a sign-off, and what is kept of it. */
final class Speaking {

    private Speaking() {}

    /** Whether the party that was asked acts: itself, or by somebody with an office or mandate of it. */
    static boolean isAsked(Consent consent, Context context) {
        return consent.party()
                .filter(party -> context.speaksFor(party, Subject.CONSENT))
                .isPresent();
    }

    /** What is kept of how the party that was asked answers. */
    static Set<Particular> kept(Consent consent, Context context) {
        return Practice.of(kind(consent, context));
    }

    /** The refusal if this is not kept of the body that was asked, or who speaks is no member of it. */
    static Optional<Refusal> refusal(Particular particular, Consent consent, Context context) {
        return notKept(particular, consent, context).or(() -> noMember(consent, context));
    }

    /** The refusal if this is not kept of the body that was asked. */
    static Optional<Refusal> notKept(Particular particular, Consent consent, Context context) {
        Set<Particular> kept = kept(consent, context);
        return kept.contains(particular)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        ConsentRule.NOT_KEPT_OF_THIS_BODY,
                        "kind",
                        kind(consent, context),
                        "part",
                        particular,
                        "kept",
                        Worded.all(kept.stream().sorted().map(Worded::of).toList())));
    }

    private static Optional<Refusal> noMember(Consent consent, Context context) {
        PartyId body = consent.party().orElseThrow();
        return !kept(consent, context).contains(Particular.MEMBERS)
                        || party(context.actingParty(), context).sitsIn(body, context.decidedAt())
                ? Optional.empty()
                : Optional.of(Refusal.of(ConsentRule.NOT_A_MEMBER, "member", context.actingParty()));
    }

    private static PartyKind kind(Consent consent, Context context) {
        return party(consent.party().orElseThrow(), context).kind().orElseThrow();
    }

    private static Party party(PartyId id, Context context) {
        return new Party(context.others().of(Subject.PARTY, id.value()).statements());
    }
}
