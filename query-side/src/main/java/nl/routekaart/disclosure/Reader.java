package nl.routekaart.disclosure;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.HasActor;
import nl.routekaart.authority.Role;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who reads.
 *
 * @param actor as the account says; absent for the public
 */
public record Reader(@Nullable Actor actor) {

    /** The one of the present request. */
    public static Reader present() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return new Reader(
                authentication != null && authentication.getPrincipal() instanceof HasActor principal
                        ? principal.actor()
                        : null);
    }

    /**
     * Who signed in, where nobody else is answered.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody has; the answer is then 401
     */
    public static Actor known() {
        return present()
                .signedIn()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody has signed in"));
    }

    /**
     * Lets on whoever works on the roadmap or audits it.
     *
     * @param otherwise what others are told who signed in
     * @throws AuthenticationCredentialsNotFoundException if nobody has; the answer is then 401
     * @throws RefusedException with that rule (403)
     */
    public static void checkInside(Rule otherwise) {
        if (!new Reader(known()).isInside()) {
            throw new RefusedException(Refusal.of(otherwise));
        }
    }

    /** The account, if somebody signed in. */
    public Optional<Actor> signedIn() {
        return Optional.ofNullable(actor);
    }

    private Optional<Role> role() {
        return signedIn().map(Actor::role);
    }

    /** Whether nothing is kept from it. */
    public boolean readsEverything() {
        return role().filter(role -> role == Role.SECRETARIAT || role == Role.AUDITOR)
                .isPresent();
    }

    /** Whether it works on the roadmap, or audits it: it reads drafts, names and remarks. */
    public boolean isInside() {
        return role().filter(role -> switch (role) {
                    case SECRETARIAT, PARTNER, AUDITOR -> true;
                    case READER, OPERATOR -> false;
                })
                .isPresent();
    }

    /** Whether it may read what has this level and is of these parties. */
    boolean reads(DisclosureLevel level, Set<UUID> parties) {
        return switch (level) {
            case PUBLIC -> true;
            case PARTNERS -> isInside();
            case CONFIDENTIAL ->
                readsEverything()
                        || isInside()
                                && actor != null
                                && parties.contains(actor.party().value());
        };
    }
}
