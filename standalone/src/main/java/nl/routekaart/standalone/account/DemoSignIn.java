package nl.routekaart.standalone.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import nl.routekaart.authority.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * Lets in who gives the name of a demo account and the password {@code demo}. That password is no secret: it stands in
 * the README, and the server listens to this machine only.
 */
@Component
final class DemoSignIn implements AuthenticationProvider {

    private static final byte[] PASSWORD = "demo".getBytes(StandardCharsets.UTF_8);

    private final DemoAccounts accounts = DemoAccounts.read();

    @Override
    public Authentication authenticate(Authentication given) {
        Actor actor = accounts.actor(given.getName())
                .filter(known -> right(given.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("No such account, or another password"));
        return UsernamePasswordAuthenticationToken.authenticated(
                new DemoAccount(actor),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + actor.role().name()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static boolean right(@Nullable Object credentials) {
        return credentials instanceof String password
                && MessageDigest.isEqual(password.getBytes(StandardCharsets.UTF_8), PASSWORD);
    }
}
