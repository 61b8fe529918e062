package nl.routekaart.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.routekaart.rule.Problem;
import nl.routekaart.rule.RuleMessages;

/** The rules of asking by HTTP; those of the domain have their own. */
public enum HttpRule {
    REQUEST_NOT_READABLE("request-not-readable", 400),
    BODY_NOT_JSON("body-not-json", 400),
    BODY_TOO_DEEP("body-too-deep", 400),
    BODY_NOT_AN_OBJECT("body-not-an-object", 400),
    IF_MATCH_NOT_READABLE("if-match-not-readable", 400),
    IDEMPOTENCY_KEY_NOT_READABLE("idempotency-key-not-readable", 400),
    PARAMETER_NOT_READABLE("parameter-not-readable", 400),
    SIGN_IN_NEEDED("sign-in-needed", 401),
    CROSS_SITE("cross-site", 403),
    NOT_ALLOWED("not-allowed", 403),
    NO_SUCH_PAGE("no-such-page", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    BODY_TOO_LARGE("body-too-large", 413),
    MEDIA_TYPE_NOT_SUPPORTED("media-type-not-supported", 415),
    INTERNAL_ERROR("internal-error", 500),
    NOT_AVAILABLE("not-available", 503);

    private final String id;
    private final int status;

    HttpRule(String id, int status) {
        this.id = id;
        this.status = status;
    }

    public String id() {
        return id;
    }

    /** The HTTP status of who breaks it. */
    public int status() {
        return status;
    }

    /** The rule that best says what this status means. */
    static HttpRule of(int status) {
        return Stream.of(values())
                .filter(candidate -> candidate.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL_ERROR : REQUEST_NOT_READABLE);
    }

    /** The problem document of this rule. */
    Problem problem(Map<String, String> args, Locale locale) {
        return new Problem(
                "/problems/" + id,
                RuleMessages.title(id, locale),
                status,
                RuleMessages.detail(id, args, locale),
                List.of());
    }
}
