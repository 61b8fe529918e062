package nl.routekaart.rule;

import java.util.Map;
import java.util.TreeMap;

/**
 * A no, with its reason.
 *
 * @param rule the rule that says no
 * @param args what the message needs to say: names to words, never secrets
 */
public record Refusal(Rule rule, Map<String, String> args) {

    public Refusal {
        args = Map.copyOf(args);
    }

    /** A refusal with alternating names and values for its message. */
    public static Refusal of(Rule rule, Object... namesAndValues) {
        Map<String, String> args = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            args.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
        return new Refusal(rule, args);
    }
}
