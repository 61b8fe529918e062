package nl.routekaart.consent;

import java.util.Optional;
import nl.routekaart.authority.Relation;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.item.Position;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** What comes of a command to a sign-off. */
public final class ConsentDecisions {

    private ConsentDecisions() {}

    /** A sign-off belongs to the party that is asked for it. */
    public static Relation relation(Consent consent, Context context) {
        return consent.party().filter(context::actsFor).isPresent() ? Relation.OWNER : Relation.OTHER;
    }

    /** Decides. */
    public static Decision decide(Consent consent, ConsentCommand command, Context context) {
        if (command instanceof ConsentCommand.Ask ask) {
            return Asking.decide(consent, ask, context);
        }
        if (!consent.exists()) {
            return Decision.refuse(CommonRule.NOT_REGISTERED, "subject", Subject.CONSENT, "id", command.id());
        }
        return switch (command) {
            case ConsentCommand.Ask c -> Decision.accept();
            case ConsentCommand.Consider c -> consider(consent, context);
            case ConsentCommand.Give c -> Answering.give(consent, c, context);
            case ConsentCommand.GiveOnCondition c -> Answering.giveOnCondition(consent, c, context);
            case ConsentCommand.Refuse c -> Answering.refuse(consent, c, context);
            case ConsentCommand.Return c -> Answering.giveBack(consent, c, context);
            case ConsentCommand.RecordAnswer c -> Answering.record(consent, c, context);
            case ConsentCommand.FulfilCondition c ->
                Decision.unless(
                        Steps.refusal(consent, ConsentLifeCycle.CONDITION_FULFILLED, context),
                        new ConsentEvent.ConditionFulfilled(c.evidence()));
            case ConsentCommand.AnswerQuestion c ->
                Decision.unless(
                        Steps.refusal(
                                consent, ConsentLifeCycle.UNDER_CONSIDERATION, ConsentLifeCycle.RETURNED, context),
                        new ConsentEvent.QuestionAnswered(c.words()));
            case ConsentCommand.WithdrawRequest c ->
                Decision.unless(
                        Steps.refusal(consent, ConsentLifeCycle.REQUEST_WITHDRAWN, context)
                                .or(() -> reasonMissing(context)),
                        new ConsentEvent.RequestWithdrawn());
            case ConsentCommand.Keep c -> keep(consent, c, context);
            case ConsentCommand.TakePosition c ->
                Decision.unless(
                        Speaking.refusal(Particular.POSITIONS, consent, context),
                        new ConsentEvent.PositionTaken(context.actingParty(), new Position(c.stance(), c.position())));
            case ConsentCommand.MakeReservation c ->
                Decision.unless(
                        Speaking.refusal(Particular.RESERVATIONS, consent, context),
                        new ConsentEvent.ReservationMade(context.actingParty(), c.words()));
            case ConsentCommand.DepartFromAdvice c -> departFromAdvice(consent, context);
            case ConsentCommand.Correct c ->
                Decision.unless(Corrections.refusal(c.corrects(), context), new ConsentEvent.Corrected(c.corrects()));
        };
    }

    /** A party begins to consider what it was asked here; that it did elsewhere is recorded with a source. */
    private static Decision consider(Consent consent, Context context) {
        Optional<Refusal> elsewhere = Speaking.isAsked(consent, context) ? Optional.empty() : sourceMissing(context);
        return Decision.unless(
                elsewhere.or(() -> Steps.refusal(consent, ConsentLifeCycle.UNDER_CONSIDERATION, context)),
                new ConsentEvent.Considered());
    }

    private static Decision keep(Consent consent, ConsentCommand.Keep c, Context context) {
        Fingerprint content = c.fingerprint();
        boolean given = Steps.now(consent).equals(ConsentLifeCycle.GIVEN)
                && consent.fingerprint().isPresent();
        if (!given || !consent.editorialChangesAllowed()) {
            return Decision.refuse(ConsentRule.EDITORIAL_NOT_ALLOWED);
        }
        Optional<Refusal> refusal =
                Asking.stale(consent.target().orElseThrow(), content, context).or(() -> reasonMissing(context));
        if (refusal.isEmpty() && consent.concerns(content)) {
            return Decision.accept();
        }
        return Decision.unless(refusal, new ConsentEvent.Kept(content, c.change()));
    }

    private static Decision departFromAdvice(Consent consent, Context context) {
        Nature nature = consent.nature().orElseThrow();
        String state = Steps.now(consent);
        boolean notFollowed = switch (state) {
            case ConsentLifeCycle.REFUSED,
                    ConsentLifeCycle.RETURNED,
                    ConsentLifeCycle.GIVEN_ON_CONDITION,
                    ConsentLifeCycle.CONDITION_FULFILLED -> true;
            default -> false;
        };
        if (nature != Nature.ADVICE || !notFollowed) {
            return Decision.refuse(
                    ConsentRule.NO_ADVICE, "nature", nature, "state", ConsentLifeCycle.TABLE.spoken(state));
        }
        return Decision.unless(reasonMissing(context), new ConsentEvent.AdviceDepartedFrom());
    }

    static Optional<Refusal> reasonMissing(Context context) {
        return blank(context.grounds().reason()) ? Optional.of(Refusal.of(ConsentRule.NEEDS_REASON)) : Optional.empty();
    }

    static Optional<Refusal> sourceMissing(Context context) {
        return blank(context.grounds().source()) ? Optional.of(Refusal.of(ConsentRule.NEEDS_SOURCE)) : Optional.empty();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
