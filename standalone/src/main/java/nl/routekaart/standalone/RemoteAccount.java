package nl.routekaart.standalone;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The account as which a command asks a service that runs: ROUTEKAART_USER with ROUTEKAART_PASSWORD, otherwise a demo account.
 *
 * @param name what it is called
 */
public record RemoteAccount(String name) {

    /** @param otherwise the demo account, if none is named */
    public static RemoteAccount of(String otherwise) {
        return new RemoteAccount(
                Optional.ofNullable(System.getenv("ROUTEKAART_USER")).orElse(otherwise));
    }

    /** The value of the header {@code Authorization}. */
    public String authorization() {
        String password =
                Optional.ofNullable(System.getenv("ROUTEKAART_PASSWORD")).orElse("demo");
        return "Basic " + Base64.getEncoder().encodeToString((name + ':' + password).getBytes(StandardCharsets.UTF_8));
    }
}
