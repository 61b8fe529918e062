package nl.routekaart.dependency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.authority.Relation;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.deciding.Transitions;
import nl.routekaart.item.Item;
import nl.routekaart.item.Progress;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;

/** What comes of a command to a dependency. */
public final class DependencyDecisions {

    /** Only the owner of the needed item can agree that it is needed, or deny it ({@code decision-making.md} 7.8). */
    private static final Set<String> ANSWERS = Set.of("confirmed", "disputed", "rejected");

    private DependencyDecisions() {}

    /** The acting party owns a dependency if it owns the item whose owner has the say. */
    public static Relation relation(Dependency dependency, DependencyCommand command, Context context) {
        if (!dependency.exists()) {
            return Relation.OTHER;
        }
        boolean answer = command instanceof DependencyCommand.ToState step && ANSWERS.contains(step.to());
        boolean owns = dependency.needed().filter(item -> owns(item, context)).isPresent()
                || (!answer
                        && dependency
                                .needing()
                                .filter(item -> owns(item, context))
                                .isPresent());
        return owns ? Relation.OWNER : Relation.OTHER;
    }

    private static boolean owns(ItemId id, Context context) {
        Item item = new Item(context.others().of(Subject.ITEM, id.value()).statements());
        return item.owner().filter(context::actsFor).isPresent();
    }

    /** Decides. */
    public static Decision decide(Dependency dependency, DependencyCommand command, Context context) {
        if (command instanceof DependencyCommand.Register register) {
            return dependency.exists()
                    ? Decision.refuse(CommonRule.ALREADY_REGISTERED, "subject", Subject.DEPENDENCY, "id", register.id())
                    : register(register, context);
        }
        if (!dependency.exists()) {
            return Decision.refuse(CommonRule.NOT_REGISTERED, "subject", Subject.DEPENDENCY, "id", command.id());
        }
        return switch (command) {
            case DependencyCommand.Register c -> Decision.accept();
            case DependencyCommand.ToState c -> toState(dependency, c, context);
            case DependencyCommand.Describe c ->
                Decision.accept(new DependencyEvent.Described(c.evidence(), c.marginMonths()));
            case DependencyCommand.Correct c ->
                Decision.unless(
                        Corrections.refusal(c.corrects(), context), new DependencyEvent.Corrected(c.corrects()));
        };
    }

    private static Decision register(DependencyCommand.Register c, Context context) {
        if (c.needing().equals(c.needed())) {
            return Decision.refuse(CommonRule.REFERS_TO_ITSELF, "field", "needed");
        }
        return Decision.unless(
                context.unknown("needing", Subject.ITEM, c.needing().value())
                        .or(() -> context.unknown(
                                "needed", Subject.ITEM, c.needed().value())),
                () -> new Decision.Accepted(List.of(
                        new DependencyEvent.Registered(
                                c.needing(),
                                c.needed(),
                                c.kinds(),
                                c.kindAsStated(),
                                c.level(),
                                c.marginMonths(),
                                Boolean.TRUE.equals(c.mutual()),
                                c.evidence()),
                        new DependencyEvent.Progressed(null, DependencyLifeCycle.TABLE.initial(), Map.of()))));
    }

    private static Decision toState(Dependency dependency, DependencyCommand.ToState c, Context context) {
        Optional<String> from = dependency.progress(context.decidedAt()).map(Progress::state);
        if (from.isEmpty()) {
            return Decision.unless(
                    Transitions.unknownState(DependencyLifeCycle.TABLE, Subject.DEPENDENCY, c.to()),
                    () -> Decision.accept(new DependencyEvent.Progressed(null, c.to(), c.details())));
        }
        return Decision.unless(
                Transitions.refusal(
                        DependencyLifeCycle.TABLE,
                        Subject.DEPENDENCY,
                        from.get(),
                        c.to(),
                        c.details(),
                        context.grounds()),
                () -> Decision.accept(new DependencyEvent.Progressed(from.get(), c.to(), c.details())));
    }
}
