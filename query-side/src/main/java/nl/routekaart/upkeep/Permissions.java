package nl.routekaart.upkeep;

import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Authority;
import nl.routekaart.authority.Relation;
import nl.routekaart.disclosure.Reader;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Who may see to the views: who may have it recorded what was done to them. */
final class Permissions {

    private Permissions() {}

    /** @throws RefusedException if the actor may not have this recorded */
    static void check(String command, Actor actor) {
        if (!Authority.allows(command, actor.role(), Relation.OTHER)) {
            throw new RefusedException(
                    Refusal.of(CommonRule.NOT_AUTHORISED, "role", actor.role().word(), "command", command));
        }
    }

    /** @throws AuthenticationCredentialsNotFoundException if nobody has signed in; the answer is then 401 */
    static Actor present() {
        return Reader.known();
    }

    /** What fails may say more of what was recorded than everybody may read. */
    static void checkReader() {
        switch (present().role()) {
            case OPERATOR, AUDITOR, SECRETARIAT -> {}
            case PARTNER, READER -> throw new RefusedException(Refusal.of(UpkeepRule.NOT_READABLE));
        }
    }
}
