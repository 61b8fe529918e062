package nl.routekaart.cabinet;

import java.util.Optional;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Corrections;
import nl.routekaart.kernel.Subject;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Decision;

/** What comes of a command to a cabinet. */
public final class CabinetDecisions {

    private CabinetDecisions() {}

    /** Decides. */
    public static Decision decide(Cabinet cabinet, CabinetCommand command, Context context) {
        if (command instanceof CabinetCommand.SwearIn swearIn) {
            return cabinet.exists()
                    ? Decision.refuse(CommonRule.ALREADY_REGISTERED, "subject", Subject.CABINET, "id", swearIn.id())
                    : Decision.accept(new CabinetEvent.SwornIn(swearIn.name(), swearIn.composition()));
        }
        if (!cabinet.exists()) {
            return Decision.refuse(CommonRule.NOT_REGISTERED, "subject", Subject.CABINET, "id", command.id());
        }
        Optional<CabinetStatus> status = cabinet.status(context.decidedAt());
        return switch (command) {
            case CabinetCommand.SwearIn c -> Decision.accept();
            case CabinetCommand.Resign c ->
                status.filter(CabinetStatus.FULL::equals).isPresent()
                        ? Decision.accept(new CabinetEvent.Resigned(c.cause()))
                        : notAllowed(status, "resign");
            case CabinetCommand.Recompose c -> Decision.accept(new CabinetEvent.Recomposed(c.composition()));
            case CabinetCommand.LeaveOffice c ->
                status.filter(now -> now != CabinetStatus.LEFT).isPresent()
                        ? Decision.accept(new CabinetEvent.LeftOffice())
                        : notAllowed(status, "leave-office");
            case CabinetCommand.ListSubject c ->
                Decision.accept(new CabinetEvent.SubjectListed(c.subject(), c.judgement()));
            case CabinetCommand.Correct c ->
                Decision.unless(Corrections.refusal(c.corrects(), context), new CabinetEvent.Corrected(c.corrects()));
        };
    }

    private static Decision notAllowed(Optional<CabinetStatus> status, String command) {
        return Decision.refuse(
                CabinetRule.STATUS_NOT_ALLOWED,
                "status",
                status.map(CabinetStatus::word).orElse("not-sworn-in"),
                "command",
                command);
    }
}
