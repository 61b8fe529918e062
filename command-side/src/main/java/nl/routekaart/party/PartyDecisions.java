package nl.routekaart.party;

import java.util.ArrayList;
import java.util.List;
import nl.routekaart.authority.Relation;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import org.jspecify.annotations.Nullable;

/** What comes of a command to a party's entry in the register. */
public final class PartyDecisions {

    private PartyDecisions() {}

    /**
     * A party owns its own entry; its offices and mandates it gives out itself, and nobody who acts for it by one of them
     * gives out others.
     */
    public static Relation relation(PartyCommand command, Context context) {
        boolean own = !Mandating.isOne(command)
                || context.actingParty().equals(context.actor().party());
        return own && context.actsFor(command.id()) ? Relation.OWNER : Relation.OTHER;
    }

    /** Decides. */
    public static Decision decide(Party party, PartyCommand command, Context context) {
        if (command instanceof PartyCommand.Register register) {
            return party.exists()
                    ? Decision.refuse(CommonRule.ALREADY_REGISTERED, "subject", Subject.PARTY, "id", register.id())
                    : register(register);
        }
        if (!party.exists()) {
            return Decision.refuse(CommonRule.NOT_REGISTERED, "subject", Subject.PARTY, "id", command.id());
        }
        return switch (command) {
            case PartyCommand.Register c -> Decision.accept();
            case PartyCommand.Rename c -> Decision.accept(new PartyEvent.Renamed(c.name()));
            case PartyCommand.Describe c -> Decision.accept(new PartyEvent.Described(c.role()));
            case PartyCommand.Limit c ->
                backwards(c.from(), c.until())
                        ? periodBackwards(c.from(), c.until())
                        : Decision.accept(new PartyEvent.Limited(new Period(c.from(), c.until())));
            case PartyCommand.Succeed c ->
                Decision.unless(
                        context.notAnother("by", Subject.PARTY, c.id().value(), c.by().value()),
                        new PartyEvent.Succeeded(c.by()));
            case PartyCommand.NameAlso c -> Decision.accept(new PartyEvent.NamedAlso(c.alias()));
            case PartyCommand.Join c ->
                Decision.unless(
                        context.notAnother(
                                "body", Subject.PARTY, c.id().value(), c.body().value()),
                        new PartyEvent.Joined(c.body(), c.office()));
            case PartyCommand.Leave c ->
                Decision.unless(
                        context.notAnother(
                                "body", Subject.PARTY, c.id().value(), c.body().value()),
                        new PartyEvent.Left(c.body()));
            case PartyCommand.StateDecisionRule c ->
                Decision.accept(new PartyEvent.DecisionRuleStated(c.decisionRule()));
            case PartyCommand.FillSeat c -> Mandating.fillSeat(party, c, context);
            case PartyCommand.EmptySeat c ->
                Decision.unless(
                        context.notAnother(
                                "body", Subject.PARTY, c.id().value(), c.body().value()),
                        new PartyEvent.SeatEmptied(c.body(), Boolean.TRUE.equals(c.deputy())));
            case PartyCommand.CreateOffice c ->
                backwards(c.from(), c.until())
                        ? periodBackwards(c.from(), c.until())
                        : Mandating.createOffice(party, c);
            case PartyCommand.FillOffice c -> Mandating.fillOffice(party, c);
            case PartyCommand.VacateOffice c -> Mandating.vacateOffice(party, c);
            case PartyCommand.GrantMandate c ->
                backwards(c.from(), c.until())
                        ? periodBackwards(c.from(), c.until())
                        : Mandating.grant(party, c, context);
            case PartyCommand.WithdrawMandate c -> Mandating.withdraw(party, c, context);
            case PartyCommand.InformOfMandate c -> Mandating.inform(party, c, context);
            case PartyCommand.Correct c ->
                Decision.unless(Corrections.refusal(c.corrects(), context), new PartyEvent.Corrected(c.corrects()));
        };
    }

    private static Decision register(PartyCommand.Register c) {
        if (backwards(c.from(), c.until())) {
            return periodBackwards(c.from(), c.until());
        }
        List<DomainEvent> events = new ArrayList<>();
        events.add(new PartyEvent.Registered(c.name(), c.kind(), c.key(), c.kindAsStated(), c.role()));
        if (c.from() != null || c.until() != null) {
            events.add(new PartyEvent.Limited(new Period(c.from(), c.until())));
        }
        return new Decision.Accepted(events);
    }

    private static boolean backwards(@Nullable EdtfDate from, @Nullable EdtfDate until) {
        return from != null && until != null && until.last().isBefore(from.first());
    }

    private static Decision periodBackwards(@Nullable EdtfDate from, @Nullable EdtfDate until) {
        return Decision.refuse(
                PartyRule.PERIOD_BACKWARDS, "from", String.valueOf(from), "until", String.valueOf(until));
    }
}
