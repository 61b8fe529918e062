package nl.routekaart.problem;

import java.util.Map;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.Rule;

/** A request that is refused for how it was asked, before any subject decides. */
public final class HttpRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpRule rule;
    private final transient Map<String, String> args;

    /** @param namesAndValues alternating names and values for the rule's message */
    public HttpRefusal(HttpRule rule, Object... namesAndValues) {
        super(rule.id());
        this.rule = rule;
        this.args = Refusal.of(Rule.invalid(rule.id()), namesAndValues).args();
    }

    public HttpRule rule() {
        return rule;
    }

    Map<String, String> args() {
        return args;
    }
}
