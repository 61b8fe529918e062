package nl.routekaart.figure;

import java.math.BigDecimal;
import java.util.Optional;
import nl.routekaart.authority.Relation;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;
import nl.routekaart.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** What comes of a command to a figure. */
public final class FigureDecisions {

    private FigureDecisions() {}

    /** Whose figure it is. */
    public static Relation relation(Figure figure, FigureCommand command, Context context) {
        return figure.owner().filter(context::actsFor).isPresent() ? Relation.OWNER : Relation.OTHER;
    }

    /** Decides. */
    public static Decision decide(Figure figure, FigureCommand command, Context context) {
        if (command instanceof FigureCommand.State state) {
            return figure.exists()
                    ? Decision.refuse(CommonRule.ALREADY_REGISTERED, "subject", Subject.FIGURE, "id", state.id())
                    : state(state, context);
        }
        if (!figure.exists()) {
            return Decision.refuse(CommonRule.NOT_REGISTERED, "subject", Subject.FIGURE, "id", command.id());
        }
        if (figure.withdrawn() && !(command instanceof FigureCommand.Correct)) {
            return Decision.refuse(FigureRule.FIGURE_WITHDRAWN);
        }
        return switch (command) {
            case FigureCommand.State c -> Decision.accept();
            case FigureCommand.Restate c ->
                Decision.unless(
                        backwards(c.low(), c.high()),
                        () -> Decision.accept(
                                new FigureEvent.Restated(new Amount(c.value(), c.low(), c.high(), c.unit()))));
            case FigureCommand.Withdraw c -> Decision.accept(new FigureEvent.Withdrawn());
            case FigureCommand.Correct c ->
                Decision.unless(Corrections.refusal(c.corrects(), context), new FigureEvent.Corrected(c.corrects()));
        };
    }

    private static Decision state(FigureCommand.State c, Context context) {
        PartyId owner = c.owner();
        return Decision.unless(
                backwards(c.low(), c.high())
                        .or(() -> context.unknown("owner", Subject.PARTY, owner == null ? null : owner.value())),
                () -> Decision.accept(new FigureEvent.Stated(
                        c.quantity(),
                        c.kinds(),
                        c.year(),
                        c.yearAsStated(),
                        new Amount(c.value(), c.low(), c.high(), c.unit()),
                        c.scope(),
                        c.statedOn(),
                        c.statedAsStated(),
                        owner)));
    }

    private static Optional<Refusal> backwards(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low != null && high != null && low.compareTo(high) > 0
                ? Optional.of(Refusal.of(
                        FigureRule.AMOUNT_BACKWARDS, "low", low.toPlainString(), "high", high.toPlainString()))
                : Optional.empty();
    }
}
