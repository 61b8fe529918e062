package nl.routekaart.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A problem document (RFC 9457): what is wrong and what to mend, in the reader's language.
 *
 * @param type the stable name of the rule, as a URI reference
 * @param title what the rule is about
 * @param status the HTTP status
 * @param detail what is wrong here
 * @param errors every field that is wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Field> errors) {

    /**
     * One wrong field.
     *
     * @param pointer where it is, as a JSON pointer
     * @param rule the broken rule
     * @param detail what to mend
     */
    public record Field(String pointer, String rule, String detail) {}

    /** The problem document of a refusal. */
    public static Problem of(RefusedException refused, Locale locale) {
        Refusal refusal = refused.refusal();
        Rule rule = refusal.rule();
        return new Problem(
                "/problems/" + rule.id(),
                RuleMessages.title(rule.id(), locale),
                status(rule.category()),
                RuleMessages.detail(rule.id(), refusal.args(), locale),
                refused.errors().stream()
                        .map(error -> new Field(
                                error.pointer(), error.rule(), RuleMessages.detail(error.rule(), error.args(), locale)))
                        .toList());
    }

    private static int status(Category category) {
        return switch (category) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case BUSY -> 503;
        };
    }
}
