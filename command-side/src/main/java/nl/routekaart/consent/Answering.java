package nl.routekaart.consent;

import java.util.Optional;
import java.util.Set;
import nl.routekaart.cabinet.CabinetInOffice;
import nl.routekaart.deciding.Context;
import nl.routekaart.item.Departure;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Answers: what is done here is checked, what happened elsewhere is recorded. */
final class Answering {

    private Answering() {}

    static Decision give(Consent consent, ConsentCommand.Give c, Context context) {
        return Decision.unless(
                here(consent, ConsentLifeCycle.GIVEN, c.procedure(), context),
                new ConsentEvent.Given(
                        Boolean.TRUE.equals(c.editorialChanges()), here(c.procedure(), c.checkpoint(), context)));
    }

    static Decision giveOnCondition(Consent consent, ConsentCommand.GiveOnCondition c, Context context) {
        return Decision.unless(
                here(consent, ConsentLifeCycle.GIVEN_ON_CONDITION, c.procedure(), context),
                new ConsentEvent.GivenOnCondition(
                        c.condition(),
                        Boolean.TRUE.equals(c.editorialChanges()),
                        here(c.procedure(), c.checkpoint(), context)));
    }

    static Decision refuse(Consent consent, ConsentCommand.Refuse c, Context context) {
        return Decision.unless(
                here(consent, ConsentLifeCycle.REFUSED, c.procedure(), context).or(() -> reason(consent, context)),
                new ConsentEvent.Refused(here(c.procedure(), c.checkpoint(), context)));
    }

    static Decision giveBack(Consent consent, ConsentCommand.Return c, Context context) {
        return Decision.unless(
                here(consent, ConsentLifeCycle.RETURNED, c.procedure(), context),
                new ConsentEvent.Returned(c.question(), here(c.procedure(), c.checkpoint(), context)));
    }

    /** Never refused for what happened, only for what is not said of it. */
    static Decision record(Consent consent, ConsentCommand.RecordAnswer c, Context context) {
        Optional<Refusal> refusal = ConsentDecisions.sourceMissing(context)
                .or(() -> detail(c.outcome(), Outcome.GIVEN_ON_CONDITION, "condition", c.condition()))
                .or(() -> detail(c.outcome(), Outcome.RETURNED, "question", c.question()))
                .or(() -> procedure(consent, c.procedure(), context));
        Departure departure = Steps.departure(consent, c.outcome().word(), context);
        Manner manner = consent.fingerprint().isPresent() ? Manner.RECORDED : Manner.ATTRIBUTED;
        Answer answer = new Answer(
                manner, departure, c.procedure(), CabinetInOffice.at(context).orElse(null), c.checkpoint());
        boolean editorial = Boolean.TRUE.equals(c.editorialChanges());
        return Decision.unless(
                refusal,
                switch (c.outcome()) {
                    case GIVEN -> new ConsentEvent.Given(editorial, answer);
                    case GIVEN_ON_CONDITION ->
                        new ConsentEvent.GivenOnCondition(said(c.condition()), editorial, answer);
                    case REFUSED -> new ConsentEvent.Refused(answer);
                    case RETURNED -> new ConsentEvent.Returned(said(c.question()), answer);
                });
    }

    /** The refusal of an answer here: by another party, to a content that is no more, out of order, or too talkative. */
    private static Optional<Refusal> here(Consent consent, String to, @Nullable Procedure procedure, Context context) {
        if (!Speaking.isAsked(consent, context)) {
            return Optional.of(Refusal.of(ConsentRule.NOT_YOURS));
        }
        Optional<Fingerprint> content = consent.fingerprint();
        if (content.isEmpty()) {
            return Optional.of(Refusal.of(ConsentRule.FINGERPRINT_NEEDED));
        }
        return Asking.stale(consent.target().orElseThrow(), content.get(), context)
                .or(() -> Steps.refusal(consent, to, context))
                .or(() -> procedure(consent, procedure, context))
                .or(() -> reference(consent, context));
    }

    private static Answer here(@Nullable Procedure procedure, @Nullable String checkpoint, Context context) {
        return new Answer(
                Manner.HERE, null, procedure, CabinetInOffice.at(context).orElse(null), checkpoint);
    }

    private static Optional<Refusal> procedure(Consent consent, @Nullable Procedure procedure, Context context) {
        return procedure == null ? Optional.empty() : Speaking.notKept(Particular.PROCEDURE, consent, context);
    }

    /** Of a body whose reasons are not kept, there is at least the place where its answer can be read. */
    private static Optional<Refusal> reference(Consent consent, Context context) {
        return reasonsKept(consent, context) ? Optional.empty() : ConsentDecisions.sourceMissing(context);
    }

    private static Optional<Refusal> reason(Consent consent, Context context) {
        return reasonsKept(consent, context) ? ConsentDecisions.reasonMissing(context) : Optional.empty();
    }

    private static boolean reasonsKept(Consent consent, Context context) {
        Set<Particular> kept = Speaking.kept(consent, context);
        return kept.contains(Particular.REASON);
    }

    private static Optional<Refusal> detail(Outcome outcome, Outcome asks, String field, @Nullable String value) {
        return (outcome == asks) == (value != null)
                ? Optional.empty()
                : Optional.of(Refusal.of(ConsentRule.NEEDS_DETAIL, "outcome", asks, "field", field));
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
