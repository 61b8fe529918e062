package nl.routekaart.item;

import java.util.Optional;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Transitions;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;

/** What comes of moving an item along one of its two axes, progress and adoption, or giving it another life cycle. */
final class StateDecisions {

    private StateDecisions() {}

    static Decision toState(Item item, ItemCommand.ToState c, Context context) {
        ItemKind kind = kind(item, context);
        Optional<String> from = item.progress(context.decidedAt()).map(Progress::state);
        if (from.isEmpty()) {
            return Decision.unless(
                    Transitions.unknownState(LifeCycles.of(kind), kind, c.to()),
                    () -> Decision.accept(new ItemEvent.Progressed(null, c.to(), c.details())));
        }
        return Decision.unless(
                Transitions.refusal(LifeCycles.of(kind), kind, from.get(), c.to(), c.details(), context.grounds()),
                () -> Decision.accept(new ItemEvent.Progressed(from.get(), c.to(), c.details())));
    }

    static Decision depart(Item item, ItemCommand.Depart c, Context context) {
        ItemKind kind = kind(item, context);
        LifeCycle lifeCycle = LifeCycles.of(kind);
        Optional<Refusal> unknown = Transitions.unknownState(lifeCycle, kind, c.to());
        if (unknown.isPresent()) {
            return new Decision.Refused(unknown.get());
        }
        if (context.grounds().source() == null) {
            return Decision.refuse(ItemRule.DEPARTURE_NEEDS_SOURCE);
        }
        String from = item.progress(context.decidedAt()).map(Progress::state).orElse(null);
        if (from != null
                && Transitions.refusal(lifeCycle, kind, from, c.to(), c.details(), context.grounds())
                        .isEmpty()) {
            return Decision.refuse(
                    ItemRule.DEPARTURE_NOT_NEEDED, "from", lifeCycle.spoken(from), "to", lifeCycle.spoken(c.to()));
        }
        Departure departure =
                from == null || lifeCycle.reachable(from, c.to()) ? Departure.STEPS_UNREPORTED : Departure.CONTRARY;
        return Decision.accept(new ItemEvent.Departed(from, c.to(), departure, c.details()));
    }

    static Decision advanceAdoption(Item item, ItemCommand.AdvanceAdoption c) {
        Adoption from = item.adoption().orElse(Adoption.DRAFT);
        boolean byHand = switch (c.to()) {
            case DRAFT, SUBMITTED, IN_COORDINATION, RETURNED -> true;
            case PUT_BEFORE_STEERING_GROUP, ADOPTED, WITHDRAWN, SPLIT, MERGED, REPLACED -> false;
        };
        if (!byHand) {
            return Decision.refuse(ItemRule.ADOPTION_NOT_BY_HAND, "to", c.to());
        }
        boolean allowed = switch (from) {
            case DRAFT -> c.to() == Adoption.SUBMITTED;
            case SUBMITTED -> c.to() == Adoption.IN_COORDINATION;
            case IN_COORDINATION -> c.to() == Adoption.RETURNED;
            case RETURNED -> c.to() == Adoption.DRAFT;
            case PUT_BEFORE_STEERING_GROUP, ADOPTED, WITHDRAWN, SPLIT, MERGED, REPLACED -> false;
        };
        return allowed
                ? Decision.accept(new ItemEvent.AdoptionAdvanced(from, c.to()))
                : Decision.refuse(ItemRule.ADOPTION_STEP_NOT_ALLOWED, "from", from, "to", c.to());
    }

    static Decision reclassify(Item item, ItemCommand.Reclassify c) {
        ItemKind from = item.kind().orElseThrow();
        if (from == c.kind()) {
            return Decision.refuse(ItemRule.SAME_KIND, "kind", c.kind());
        }
        return Decision.unless(
                Transitions.unknownState(LifeCycles.of(c.kind()), c.kind(), c.progress()),
                () -> Decision.accept(new ItemEvent.Reclassified(from, c.kind(), c.progress())));
    }

    /** A change dated before the item was registered is judged by the kind that it got first. */
    static ItemKind kind(Item item, Context context) {
        return item.kind(context.decidedAt()).or(item::kind).orElseThrow();
    }
}
