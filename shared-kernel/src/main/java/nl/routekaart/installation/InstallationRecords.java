package nl.routekaart.installation;

import nl.routekaart.authority.Actor;
import nl.routekaart.kernel.Grounds;

/** Where the showing side has a fact of its running recorded. */
public interface InstallationRecords {

    /**
     * Waits until it is durable.
     *
     * @param command what happened
     * @param grounds why
     * @param actor who had it done
     * @return the position of a read that sees it
     * @throws nl.routekaart.rule.RefusedException if it is refused; then nothing was recorded
     */
    long tell(InstallationCommand command, Grounds grounds, Actor actor);

    /**
     * As {@link #tell(InstallationCommand, Grounds, Actor)}, for a fact that may be told again by whoever does not know whether it
     * was recorded.
     *
     * @param key a repeat under the same key adds nothing
     */
    long tellOnce(String key, InstallationCommand command, Grounds grounds, Actor actor);
}
