package nl.routekaart.replay;

import java.util.Optional;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.disclosure.Reader;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Which auditor asks. */
final class Auditors {

    private static final Rule NOT_ALLOWED = Rule.forbidden("not-allowed");

    private Auditors() {}

    /** The account of whoever asks, if it is an auditor's. */
    static Optional<String> asking() {
        return Reader.present()
                .signedIn()
                .filter(actor -> actor.role() == Role.AUDITOR)
                .map(Actor::account);
    }

    /**
     * The account of the auditor who asks.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody has signed in; the answer is then 401
     * @throws RefusedException {@code not-allowed} (403) if it is no auditor
     */
    static String present() {
        Actor actor = Reader.known();
        if (actor.role() != Role.AUDITOR) {
            throw new RefusedException(Refusal.of(NOT_ALLOWED));
        }
        return actor.account();
    }
}
