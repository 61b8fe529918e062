package nl.routekaart.replay;

import nl.routekaart.authority.HasActor;
import nl.routekaart.authority.Role;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Which auditor asks. */
final class Auditors {

    private static final Rule NOT_ALLOWED = Rule.forbidden("not-allowed");

    private Auditors() {}

    /**
     * The account of the auditor who asks.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody has signed in; the answer is then 401
     * @throws RefusedException {@code not-allowed} (403) if it is no auditor
     */
    static String present() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof HasActor principal)) {
            throw new AuthenticationCredentialsNotFoundException("Nobody has signed in");
        }
        if (principal.actor().role() != Role.AUDITOR) {
            throw new RefusedException(Refusal.of(NOT_ALLOWED));
        }
        return principal.actor().account();
    }
}
