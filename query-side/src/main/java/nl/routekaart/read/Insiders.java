package nl.routekaart.read;

import java.util.Optional;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.HasActor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may read what is not public: those who signed in to work on the roadmap, or to audit it. */
final class Insiders {

    private Insiders() {}

    /** Whether the present request comes from one of them. */
    static boolean readsNow() {
        return actor().filter(actor -> switch (actor.role()) {
                    case SECRETARIAT, PARTNER, AUDITOR -> true;
                    case READER, OPERATOR -> false;
                })
                .isPresent();
    }

    /** Who signed in for the present request, if anybody did. */
    static Optional<Actor> actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof HasActor principal
                ? Optional.of(principal.actor())
                : Optional.empty();
    }
}
