package nl.routekaart.rule;

import java.util.Map;

/**
 * One field of the input that is wrong.
 *
 * @param pointer where it is, as a JSON pointer ({@code /planned}); for a row of a file the name of the column
 * @param rule the broken rule, key of its message
 * @param args what the message needs to say
 */
public record FieldError(String pointer, String rule, Map<String, String> args) {

    public FieldError {
        args = Map.copyOf(args);
    }
}
