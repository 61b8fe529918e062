package nl.routekaart.standalone.remote;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The account as which a command asks: ROUTEKAART_USER with ROUTEKAART_PASSWORD, otherwise a demo account or nobody. */
public final class RemoteAccount {

    private static final String DEMO_PASSWORD = "demo";

    private final String name;
    private final String password;

    private RemoteAccount(String name, String password) {
        this.name = name;
        this.password = password;
    }

    /** @param demo the demo account, if none is named */
    public static RemoteAccount or(String demo) {
        return of(System::getenv, demo);
    }

    /** Nobody, if none is named. */
    public static RemoteAccount ifAny() {
        return or("");
    }

    static RemoteAccount of(UnaryOperator<@Nullable String> environment, String otherwise) {
        return new RemoteAccount(
                given(environment.apply("ROUTEKAART_USER")).orElse(otherwise),
                given(environment.apply("ROUTEKAART_PASSWORD")).orElse(DEMO_PASSWORD));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /** What it is called; nothing if nobody asks. */
    public String name() {
        return name;
    }

    /** The value of the header {@code Authorization}. */
    Optional<String> authorization() {
        return given(name)
                .map(user -> "Basic "
                        + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8)));
    }
}
