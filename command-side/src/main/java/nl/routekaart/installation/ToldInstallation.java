package nl.routekaart.installation;

import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.submission.Submission;
import nl.routekaart.submission.Submissions;
import org.springframework.stereotype.Component;

/** Brings what the showing side tells to the installation, each time under a key of its own unless it has one. */
@Component
final class ToldInstallation implements InstallationRecords {

    private final Submissions submissions;

    ToldInstallation(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public long tell(InstallationCommand command, Grounds grounds, Actor actor) {
        return tellOnce(UUID.randomUUID().toString(), command, grounds, actor);
    }

    @Override
    public long tellOnce(String key, InstallationCommand command, Grounds grounds, Actor actor) {
        return submissions
                .submit(new Submission(command, grounds, actor, key, key, null))
                .position();
    }
}
