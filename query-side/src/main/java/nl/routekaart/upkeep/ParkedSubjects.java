package nl.routekaart.upkeep;

import java.util.List;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.installation.InstallationRecords;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.view.Parked;
import nl.routekaart.view.StillFailsException;
import nl.routekaart.view.Views;
import org.springframework.stereotype.Component;

/** The subjects that views could not go on with. */
@Component
public final class ParkedSubjects {

    private static final String COMMAND = "installation/give-up-subject";

    private final Views views;
    private final Upkeep upkeep;
    private final InstallationRecords records;

    public ParkedSubjects(Views views, Upkeep upkeep, InstallationRecords records) {
        this.views = views;
        this.upkeep = upkeep;
        this.records = records;
    }

    /** Those of a view, by the event that failed. */
    public List<Parked> of(String view) {
        upkeep.known(view);
        return views.status(view).parked();
    }

    /**
     * Takes one in anew from its events.
     *
     * @throws RefusedException if the actor may not, it is not parked, or it fails again
     */
    public void retry(String view, UUID subjectId, Actor actor) {
        Permissions.check(COMMAND, actor);
        upkeep.known(view);
        try {
            if (!views.retry(view, subjectId)) {
                throw notParked(view, subjectId);
            }
        } catch (StillFailsException e) {
            throw new RefusedException(Refusal.of(UpkeepRule.STILL_FAILS, "view", view, "id", subjectId));
        }
    }

    /**
     * Leaves one as it is shown, and has that recorded. Answers go on to say that it is parked; only the view is no longer
     * called unhealthy for it.
     *
     * @return the position of the event that tells so
     * @throws RefusedException if the actor may not, or it is not parked
     */
    public long giveUp(String view, UUID subjectId, String reason, Actor actor) {
        Permissions.check(COMMAND, actor);
        Parked parked = of(view).stream()
                .filter(one -> one.subjectId().equals(subjectId))
                .findFirst()
                .orElseThrow(() -> notParked(view, subjectId));
        Long before = parked.givenUp();
        return before != null
                ? before
                : records.tell(
                        new InstallationCommand.GiveUpSubject(InstallationId.THIS, view, subjectId),
                        new Grounds(null, reason, null, null, null, null, null),
                        actor);
    }

    private static RefusedException notParked(String view, UUID subjectId) {
        return new RefusedException(Refusal.of(UpkeepRule.NOT_PARKED, "view", view, "id", subjectId));
    }
}
