package nl.routekaart.page;

import java.net.URI;
import nl.routekaart.disclosure.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a browser signs in: pages are open to anyone and never ask. It lies at the root, for the browser gives what it was
 * told to everything beside it too.
 */
@Controller
class SignInPage {

    static final String PATH = "/sign-in";

    /** @throws AuthenticationCredentialsNotFoundException if nobody has signed in yet; {@link SignInNeeded} asks then */
    @GetMapping(PATH)
    ResponseEntity<Void> signIn(@RequestParam(defaultValue = "/") String to) {
        Reader.known();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(LocalAddress.of(to, "/")))
                .build();
    }
}
