package nl.routekaart.cabinet;

import java.util.UUID;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.CabinetId;
import nl.routekaart.kernel.SubjectCommand;
import org.jspecify.annotations.Nullable;

/** What can be recorded of a cabinet; all of it happened elsewhere. */
public sealed interface CabinetCommand extends SubjectCommand {

    CabinetId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    @Action("swear-in")
    record SwearIn(CabinetId id, String name, @Nullable String composition) implements CabinetCommand {}

    /** The cabinet offered its resignation and is caretaker from then on. */
    @Action(value = "resign", resource = "resignations")
    record Resign(CabinetId id, @Nullable String cause) implements CabinetCommand {}

    @Action(value = "recompose", resource = "recompositions")
    record Recompose(CabinetId id, String composition) implements CabinetCommand {}

    @Action(value = "leave-office", resource = "departures")
    record LeaveOffice(CabinetId id) implements CabinetCommand {}

    /** The House put a subject on its list of controversial subjects, judged it, or took it off. */
    @Action(value = "list-subject", resource = "controversial-subjects")
    record ListSubject(CabinetId id, String subject, HouseJudgement judgement) implements CabinetCommand {}

    @Action(value = "correct", resource = "corrections")
    record Correct(CabinetId id, long corrects) implements CabinetCommand {}
}
