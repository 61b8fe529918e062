package nl.routekaart.rule;

import java.util.Map;
import java.util.TreeMap;
import nl.routekaart.kernel.Word;

/**
 * A no, with its reason.
 *
 * @param rule the rule that says no
 * @param args what the message needs to say: names to words, never secrets; {@code name.nl} is how {@code name} is said in
 *     Dutch, where that is another word
 */
public record Refusal(Rule rule, Map<String, String> args) {

    public Refusal {
        args = Map.copyOf(args);
    }

    /** A refusal with alternating names and values for its message; a word is said in the language of the message. */
    public static Refusal of(Rule rule, Object... namesAndValues) {
        Map<String, String> args = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            put(args, String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new Refusal(rule, args);
    }

    private static void put(Map<String, String> args, String name, Object value) {
        switch (value) {
            case Word word -> put(args, name, Worded.of(word));
            case Worded spoken -> {
                args.put(name, spoken.english());
                args.put(name + RuleMessages.IN_DUTCH, spoken.dutch());
            }
            default -> args.put(name, String.valueOf(value));
        }
    }
}
