package nl.routekaart.standalone.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import nl.routekaart.standalone.Printable;
import nl.routekaart.standalone.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Says in plain words why a service did not answer, and what can be done about it. */
final class Reasons {

    private static final Pattern SIGN_IN = Pattern.compile("(?i)log-?in|sign-?in|auth|oidc|sso");
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int REDIRECTION = 3;
    private static final int FAILURE = 5;
    private static final int UNKNOWN_ACCOUNT = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final ServiceAddress address;
    private final RemoteAccount account;
    private final Words words;

    Reasons(ServiceAddress address, RemoteAccount account, Locale language) {
        this.address = address;
        this.account = account;
        words = words(language);
    }

    private static Words words(Locale language) {
        return Words.of(Reasons.class, language);
    }

    static NotAnsweredException noAddress(URI given, Locale language) {
        return NotAnsweredException.unreached(words(language).say("no-address", shown(given)), false, null);
    }

    /** Without a password that someone wrote into it. */
    private static String shown(URI given) {
        return Printable.text(given.toString().replaceAll("//[^/]*@", "//"));
    }

    /** A link leads to somebody else. */
    NotAnsweredException elsewhere(String link) {
        return unreached("elsewhere", false, null, address, link);
    }

    /** It was at something, and is not there any more. */
    NotAnsweredException gone() {
        return unreached("gone", false, null, address);
    }

    /** It was not reached, or not to the end. */
    NotAnsweredException of(Exception failure) {
        return switch (failure) {
            case NotAnsweredException known -> known;
            case InterruptedException interrupted -> {
                Thread.currentThread().interrupt();
                yield unreached("interrupted", false, interrupted);
            }
            case HttpTimeoutException late -> unreached("late", true, late, address);
            case SSLException unsafe -> unreached("unsafe", false, unsafe, address, why(unsafe));
            case ConnectException nobody
            when nameUnknown(nobody) ->
                unreached("no-machine", false, nobody, address.base().getHost());
            case ConnectException nobody -> unreached("nobody", true, nobody, address);
            default -> unreached("broken", true, failure, address, why(failure));
        };
    }

    /** Some exceptions of the network have no message. */
    private static String why(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static boolean nameUnknown(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(UnresolvedAddressException.class::isInstance);
    }

    /** It answered, but not what was asked for. */
    NotAnsweredException of(Answer answer) {
        int status = answer.status();
        if (status / 100 == REDIRECTION) {
            String key = SIGN_IN.matcher(answer.location()).find() ? "sign-in-page" : "moved";
            return unreached(key, false, null, address, answer.location());
        }
        JsonNode problem = problem(answer);
        String detail = detail(problem);
        if (detail.isEmpty() && status / 100 != FAILURE && status != UNKNOWN_ACCOUNT && status != FORBIDDEN) {
            return noRoutekaart(answer);
        }
        String key = switch (status) {
            case UNKNOWN_ACCOUNT -> account.name().isEmpty() ? "who" : "unknown-account";
            case FORBIDDEN -> account.name().isEmpty() ? "who" : "forbidden";
            default -> status / 100 == FAILURE ? "failure" : "refused";
        };
        return NotAnsweredException.refused(
                say(key, address, status, account.name(), detail), status, PASSING.contains(status), problem);
    }

    /** Something else is there: a page for people, or another service. */
    NotAnsweredException noRoutekaart(Answer answer) {
        String key = answer.status() == NOT_FOUND ? "not-there" : answer.page() ? "page" : "no-routekaart";
        return unreached(key, false, null, address, answer.status(), answer.type());
    }

    private static JsonNode problem(Answer answer) {
        try (answer) {
            return answer.page()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(answer.body().readAllBytes());
        } catch (JacksonException | IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** What a problem document says, with every field that is wrong. */
    private static String detail(JsonNode problem) {
        StringBuilder said = new StringBuilder(
                problem.path("detail").asString(problem.path("title").asString("")));
        problem.path("errors")
                .forEach(error -> said.append(said.isEmpty() ? "" : " ")
                        .append(error.path("pointer").asString(""))
                        .append(": ")
                        .append(error.path("detail").asString("")));
        return said.toString();
    }

    private NotAnsweredException unreached(
            String key, boolean passing, @Nullable Throwable cause, @Nullable Object... about) {
        return NotAnsweredException.unreached(say(key, about), passing, cause);
    }

    /** Whoever answered chose some of these words. */
    private String say(String key, @Nullable Object... about) {
        return words.say(
                        key,
                        Arrays.stream(about)
                                .map(one -> Printable.text(String.valueOf(one)))
                                .toArray())
                .strip();
    }
}
