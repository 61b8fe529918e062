package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.InvalidValueException;

/**
 * What Dutch words for a date mean, by a table of patterns. A range of years may be given with an end of a year in
 * front; where words are vaguer than any form of EDTF, the pattern takes the narrowest period that surely holds them.
 */
final class DateWords {

    private record Rule(Pattern words, String edtf) {}

    private static final Pattern VARIABLE = Pattern.compile("\\{([YZD])(\\+1)?}");

    private final List<Rule> rules = new ArrayList<>();

    DateWords(Sheet table) {
        for (Sheet.Line line : table.lines()) {
            rules.add(new Rule(pattern(line.get("words")), line.get("edtf")));
        }
    }

    /** The date that these words stand for, if a pattern knows them. */
    Optional<EdtfDate> read(String words) {
        return rules.stream().flatMap(rule -> apply(rule, words).stream()).findFirst();
    }

    /** The date of a happening, from its date and the precision that the sheet gives for it; never padded. */
    static EdtfDate ofHappening(String date, String precision) {
        return EdtfDate.parse(precision.equals("onzeker") ? date + "?" : date);
    }

    private static Optional<EdtfDate> apply(Rule rule, String words) {
        Matcher match = rule.words().matcher(words);
        if (!match.matches()) {
            return Optional.empty();
        }
        String edtf = VARIABLE.matcher(rule.edtf()).replaceAll(variable -> {
            String value = match.group(variable.group(1));
            return variable.group(2) == null ? value : Integer.toString(Integer.parseInt(value) + 1);
        });
        try {
            return Optional.of(EdtfDate.parse(edtf));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static Pattern pattern(String words) {
        String regex = Pattern.quote(words)
                .replace("{Y}", "\\E(?<Y>\\d{4})\\Q")
                .replace("{Z}", "\\E(?<Z>\\d{4})\\Q")
                .replace("{D}", "\\E(?<D>\\d{4}-\\d{2}-\\d{2})\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
