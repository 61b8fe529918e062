package nl.routekaart.dependency;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.DependencyId;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.SubjectCommand;
import org.jspecify.annotations.Nullable;

/** What can be asked of a dependency. */
public sealed interface DependencyCommand extends SubjectCommand {

    DependencyId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    /**
     * Says that one item needs another.
     *
     * @param needing the item that waits
     * @param needed the item that it waits for
     * @param level between which levels it runs, as the source writes it ({@code C→N})
     * @param marginMonths how many months lie between the two, if that is known
     * @param mutual whether the need runs both ways
     */
    @Action("register")
    record Register(
            DependencyId id,
            ItemId needing,
            ItemId needed,
            List<DependencyKind> kinds,
            @Nullable String kindAsStated,
            @Nullable String level,
            @Nullable Long marginMonths,
            @Nullable Boolean mutual,
            @Nullable String evidence)
            implements DependencyCommand {}

    /** Confirms, disputes, rejects or otherwise moves a dependency, as its life cycle allows. */
    @Action(value = "progress", resource = "transitions")
    record ToState(DependencyId id, String to, Map<String, String> details) implements DependencyCommand {}

    /** Gives evidence or a margin that were not known before. */
    @Action(value = "describe", resource = "descriptions")
    record Describe(
            DependencyId id,
            @Nullable String evidence,
            @Nullable Long marginMonths) implements DependencyCommand {}

    @Action(value = "correct", resource = "corrections")
    record Correct(DependencyId id, long corrects) implements DependencyCommand {}
}
