package nl.routekaart.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.FigureId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.SubjectCommand;
import org.jspecify.annotations.Nullable;

/** What can be asked of a figure. */
public sealed interface FigureCommand extends SubjectCommand {

    FigureId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    /**
     * Records a figure that somebody stated.
     *
     * @param quantity what is counted: a carrier or another quantity
     * @param year the year concerned, as vague as it was stated
     * @param yearAsStated the words of the source for that year
     * @param statedOn the day on which it was stated
     * @param statedAsStated the words of the source for that day
     * @param owner the party whose figure it is, if it is one of ours
     */
    @Action("state")
    record State(
            FigureId id,
            String quantity,
            List<FigureKind> kinds,
            @Nullable EdtfDate year,
            @Nullable String yearAsStated,
            String value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            @Nullable String scope,
            @Nullable EdtfDate statedOn,
            @Nullable String statedAsStated,
            @Nullable PartyId owner)
            implements FigureCommand {}

    /** Gives the same figure another value. */
    @Action(value = "restate", resource = "restatements")
    record Restate(
            FigureId id,
            String value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit) implements FigureCommand {}

    @Action(value = "withdraw", resource = "withdrawals")
    record Withdraw(FigureId id) implements FigureCommand {}

    @Action(value = "correct", resource = "corrections")
    record Correct(FigureId id, long corrects) implements FigureCommand {}
}
