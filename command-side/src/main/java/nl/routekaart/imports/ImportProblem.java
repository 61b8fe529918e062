package nl.routekaart.imports;

import java.util.Locale;
import java.util.Map;
import nl.routekaart.rule.RuleMessages;

/**
 * Something in a file that has to be mended, or that was refused.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param row the id of the row; empty if it has none that can be read
 * @param column the name of the column; empty if it concerns the row as a whole
 * @param rule the broken rule
 * @param args what its message needs to say
 */
public record ImportProblem(long line, String row, String column, String rule, Map<String, String> args) {

    public ImportProblem {
        args = Map.copyOf(args);
    }

    /** What is wrong and what to mend. */
    public String detail(Locale locale) {
        return RuleMessages.detail(rule, args, locale);
    }
}
