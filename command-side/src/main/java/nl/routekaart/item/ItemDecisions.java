package nl.routekaart.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.authority.Relation;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.deciding.PutBefores;
import nl.routekaart.deciding.Transitions;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** What comes of a command to an item. */
public final class ItemDecisions {

    private ItemDecisions() {}

    /** What the acting party has to do with the item; for a new one, with what it would be. */
    public static Relation relation(Item item, ItemCommand command, Context context) {
        Optional<PartyId> owner =
                command instanceof ItemCommand.Register register ? Optional.ofNullable(register.owner()) : item.owner();
        if (owner.filter(context::actsFor).isPresent()) {
            return Relation.OWNER;
        }
        return item.responsible().stream().anyMatch(context::actsFor) ? Relation.RESPONSIBLE : Relation.OTHER;
    }

    /** Decides. */
    public static Decision decide(Item item, ItemCommand command, Context context) {
        if (command instanceof ItemCommand.Register register) {
            return item.exists()
                    ? Decision.refuse(CommonRule.ALREADY_REGISTERED, "subject", Subject.ITEM, "id", register.id())
                    : register(register, context);
        }
        if (!item.exists()) {
            return Decision.refuse(CommonRule.NOT_REGISTERED, "subject", Subject.ITEM, "id", command.id());
        }
        Optional<Adoption> ended = ended(item);
        if (ended.isPresent() && !outlivesTheItem(command)) {
            return Decision.refuse(ItemRule.ITEM_ENDED, "adoption", ended.get());
        }
        return switch (command) {
            case ItemCommand.Register c -> Decision.accept();
            case ItemCommand.Rename c -> Decision.accept(new ItemEvent.Renamed(c.title()));
            case ItemCommand.Describe c -> Decision.accept(new ItemEvent.Described(c.description()));
            case ItemCommand.Reschedule c -> reschedule(item, c, context);
            case ItemCommand.ToState c -> StateDecisions.toState(item, c, context);
            case ItemCommand.Depart c -> StateDecisions.depart(item, c, context);
            case ItemCommand.AdvanceAdoption c -> StateDecisions.advanceAdoption(item, c);
            case ItemCommand.Observe c -> Decision.accept(new ItemEvent.Observed(c.words(), c.from(), c.to()));
            case ItemCommand.Assign c -> assign(c, context);
            case ItemCommand.Place c ->
                Decision.accept(new ItemEvent.Placed(c.clusters(), c.chains(), c.carriers(), c.themes()));
            case ItemCommand.RateUrgency c -> Decision.accept(new ItemEvent.UrgencyRated(c.urgency()));
            case ItemCommand.Rescope c -> Decision.accept(new ItemEvent.Rescoped(c.scope()));
            case ItemCommand.StateValue c -> Decision.accept(new ItemEvent.ValueStated(c.value()));
            case ItemCommand.OfferOption c -> offerOption(item, c, context);
            case ItemCommand.ChooseOption c ->
                onOpenOption(
                        item, c.option(), o -> new ItemEvent.OptionChosen(c.option(), o.description(), o.closesOn()));
            case ItemCommand.CloseOption c ->
                onOpenOption(
                        item, c.option(), o -> new ItemEvent.OptionClosed(c.option(), o.description(), o.closesOn()));
            case ItemCommand.Refer c ->
                Decision.accept(new ItemEvent.Referred(
                        c.programme(), new Reference(c.number(), c.leading(), c.comparedOn(), c.difference())));
            case ItemCommand.Disclose c ->
                Decision.accept(new ItemEvent.Disclosed(c.field(), new Disclosure(c.level(), c.ground(), c.from())));
            case ItemCommand.TakePosition c ->
                Decision.accept(
                        new ItemEvent.PositionTaken(context.actingParty(), new Position(c.stance(), c.position())));
            case ItemCommand.PutBefore c ->
                PutBefores.decide(
                        new PutBefore(c.body(), c.meeting(), c.revision(), null),
                        null,
                        ItemEvent.PutBefore::new,
                        context);
            case ItemCommand.PutIntoWords c ->
                Decision.unless(
                        pledgeOrMotion(item, context),
                        () -> Decision.accept(new ItemEvent.Worded(new Wording(c.words(), c.deadline()))));
            case ItemCommand.SettleInRegister c ->
                Decision.unless(
                        pledgeOrMotion(item, context),
                        () -> Decision.accept(
                                new ItemEvent.SettledInRegister(new RegisterEntry(c.number(), c.paper()))));
            case ItemCommand.Split c -> split(c, context);
            case ItemCommand.Merge c ->
                Decision.unless(
                        context.notAnother(
                                "into", Subject.ITEM, c.id().value(), c.into().value()),
                        new ItemEvent.Merged(c.into()));
            case ItemCommand.Replace c ->
                Decision.unless(
                        context.notAnother("by", Subject.ITEM, c.id().value(), c.by().value()),
                        new ItemEvent.Replaced(c.by()));
            case ItemCommand.Withdraw c -> Decision.accept(new ItemEvent.Withdrawn());
            case ItemCommand.Reclassify c -> StateDecisions.reclassify(item, c);
            case ItemCommand.Correct c ->
                Decision.unless(Corrections.refusal(c.corrects(), context), new ItemEvent.Corrected(c.corrects()));
        };
    }

    private static Decision register(ItemCommand.Register c, Context context) {
        LifeCycle lifeCycle = LifeCycles.of(c.kind());
        String state = Optional.ofNullable(c.progress()).orElse(lifeCycle.initial());
        Optional<Refusal> refusal = Transitions.unknownState(lifeCycle, c.kind(), state)
                .or(() -> unknownParties(c.owner(), c.responsible(), context));
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        List<DomainEvent> events = new ArrayList<>();
        events.add(new ItemEvent.Registered(c.kind(), c.title(), c.key(), c.description(), c.mark()));
        events.add(new ItemEvent.Progressed(null, state, Map.of()));
        if (c.planned() != null) {
            events.add(new ItemEvent.Rescheduled(
                    null, new PlannedDate(c.planned(), c.plannedAsStated(), c.firmness()), null));
        }
        if (c.owner() != null || !c.responsible().isEmpty() || c.responsibleAsStated() != null) {
            events.add(new ItemEvent.Assigned(c.owner(), c.responsible(), c.responsibleAsStated()));
        }
        if (!(c.clusters().isEmpty()
                && c.chains().isEmpty()
                && c.carriers().isEmpty()
                && c.themes().isEmpty())) {
            events.add(new ItemEvent.Placed(c.clusters(), c.chains(), c.carriers(), c.themes()));
        }
        Optional.ofNullable(c.urgency()).map(ItemEvent.UrgencyRated::new).ifPresent(events::add);
        Optional.ofNullable(c.scope()).map(ItemEvent.Rescoped::new).ifPresent(events::add);
        Optional.ofNullable(c.value()).map(ItemEvent.ValueStated::new).ifPresent(events::add);
        return new Decision.Accepted(events);
    }

    private static Decision reschedule(Item item, ItemCommand.Reschedule c, Context context) {
        PlannedDate to = c.planned() == null ? null : new PlannedDate(c.planned(), c.plannedAsStated(), c.firmness());
        return Decision.accept(
                new ItemEvent.Rescheduled(item.planned(context.decidedAt()).orElse(null), to, c.delayReason()));
    }

    private static Decision assign(ItemCommand.Assign c, Context context) {
        return Decision.unless(
                unknownParties(c.owner(), c.responsible(), context),
                () -> Decision.accept(new ItemEvent.Assigned(c.owner(), c.responsible(), c.responsibleAsStated())));
    }

    private static Decision offerOption(Item item, ItemCommand.OfferOption c, Context context) {
        ItemKind kind = StateDecisions.kind(item, context);
        if (kind != ItemKind.DECISION && kind != ItemKind.INVESTMENT_DECISION) {
            return Decision.refuse(ItemRule.DECISION_ONLY, "kind", kind);
        }
        return item.option(c.option()).isPresent()
                ? Decision.refuse(ItemRule.OPTION_ALREADY_OFFERED, "option", c.option())
                : Decision.accept(new ItemEvent.OptionOffered(c.option(), c.description(), c.closesOn()));
    }

    private static Decision onOpenOption(Item item, String name, Function<Option, ItemEvent> event) {
        Optional<Option> option = item.option(name);
        if (option.isEmpty()) {
            return Decision.refuse(ItemRule.OPTION_UNKNOWN, "option", name);
        }
        return option.get().status() == OptionStatus.OPEN
                ? Decision.accept(event.apply(option.get()))
                : Decision.refuse(
                        ItemRule.OPTION_NOT_OPEN,
                        "option",
                        name,
                        "status",
                        option.get().status());
    }

    private static Optional<Refusal> pledgeOrMotion(Item item, Context context) {
        ItemKind kind = StateDecisions.kind(item, context);
        return kind == ItemKind.PLEDGE || kind == ItemKind.MOTION
                ? Optional.empty()
                : Optional.of(Refusal.of(ItemRule.PLEDGE_OR_MOTION_ONLY, "kind", kind));
    }

    private static Decision split(ItemCommand.Split c, Context context) {
        Set<ItemId> parts = new HashSet<>(c.into());
        if (parts.contains(c.id())) {
            return Decision.refuse(CommonRule.REFERS_TO_ITSELF, "field", "into");
        }
        if (parts.size() < 2 || parts.size() != c.into().size()) {
            return Decision.refuse(ItemRule.SPLIT_NEEDS_TWO);
        }
        return Decision.unless(
                c.into().stream()
                        .flatMap(part -> context.unknown("into", Subject.ITEM, part.value()).stream())
                        .findFirst(),
                () -> Decision.accept(new ItemEvent.Split(c.into())));
    }

    private static Optional<Refusal> unknownParties(
            @Nullable PartyId owner, List<PartyId> responsible, Context context) {
        UUID ownerId = owner == null ? null : owner.value();
        return context.unknown("owner", Subject.PARTY, ownerId)
                .or(() -> responsible.stream()
                        .flatMap(party -> context.unknown("responsible", Subject.PARTY, party.value()).stream())
                        .findFirst());
    }

    private static Optional<Adoption> ended(Item item) {
        return item.adoption().filter(adoption -> switch (adoption) {
            case WITHDRAWN, SPLIT, MERGED, REPLACED -> true;
            case DRAFT, SUBMITTED, IN_COORDINATION, RETURNED, PUT_BEFORE_STEERING_GROUP, ADOPTED -> false;
        });
    }

    private static boolean outlivesTheItem(ItemCommand command) {
        return command instanceof ItemCommand.Observe
                || command instanceof ItemCommand.Correct
                || command instanceof ItemCommand.Disclose
                || command instanceof ItemCommand.TakePosition;
    }
}
