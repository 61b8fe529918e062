package nl.routekaart.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.problem.HttpRefusal;
import nl.routekaart.problem.HttpRule;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a command say.
 *
 * @param key the caller's key for this request; one of our own if it gave none
 * @param expectedVersion the version on which it decided, if it says so
 */
record CommandHeaders(String key, @Nullable Long expectedVersion) {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final Pattern ETAG = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    /** @throws HttpRefusal if one of them cannot be read */
    static CommandHeaders of(HttpServletRequest request) {
        return new CommandHeaders(key(values(request, "Idempotency-Key")), version(values(request, "If-Match")));
    }

    private static String key(List<String> given) {
        if (given.isEmpty()) {
            return UUID.randomUUID().toString();
        }
        if (given.size() > 1 || !KEY.matcher(given.getFirst()).matches()) {
            throw new HttpRefusal(HttpRule.IDEMPOTENCY_KEY_NOT_READABLE);
        }
        return given.getFirst();
    }

    private static @Nullable Long version(List<String> given) {
        if (given.isEmpty() || given.equals(List.of("*"))) {
            return null;
        }
        Matcher etag = ETAG.matcher(given.getFirst());
        if (given.size() > 1 || !etag.matches()) {
            throw new HttpRefusal(HttpRule.IF_MATCH_NOT_READABLE);
        }
        return Long.valueOf(etag.group(1));
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}
