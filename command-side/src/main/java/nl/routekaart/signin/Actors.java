package nl.routekaart.signin;

import nl.routekaart.authority.Actor;
import nl.routekaart.authority.HasActor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts in the present request. */
public final class Actors {

    private Actors() {}

    /** @throws AuthenticationCredentialsNotFoundException if nobody has signed in; the answer is then 401 */
    public static Actor present() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof HasActor principal) {
            return principal.actor();
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody has signed in");
    }
}
