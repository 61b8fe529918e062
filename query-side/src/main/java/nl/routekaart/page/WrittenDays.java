package nl.routekaart.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Days as people write them on pages: {@code 13-07-2023}, {@code 13 juli 2023}, {@code 13 July 2023}, and {@code 2023-07-13}
 * as programs do. Where a period begins or ends a month will do: {@code juli 2023}. With slashes nothing is read, for to some
 * {@code 7/4/2023} is in April and to others in July.
 */
public final class WrittenDays {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(?:(\\d{1,2})\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

    private static final Map<String, Integer> MONTHS = months();

    /** Fields that ask for a point in time or a day. */
    private static final Set<String> FIELDS = Set.of("at", "effectiveOn");

    private WrittenDays() {}

    /** A day or point as programs write it; as it was given if it is not written as a day. */
    public static String iso(String given) {
        return day(given).map(LocalDate::toString).orElse(given);
    }

    /** @throws RefusedException {@code day-not-readable} if it is none */
    public static LocalDate read(String given) {
        try {
            return LocalDate.parse(iso(given.strip()));
        } catch (DateTimeException e) {
            throw new RefusedException(Refusal.of(Rule.invalid("day-not-readable"), "given", given));
        }
    }

    /** The parameters of a page with their days as programs write them; what cannot be read stays as it was given. */
    public static MultiValueMap<String, String> in(MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> read = new LinkedMultiValueMap<>();
        parameters.forEach((name, values) -> read.put(
                name, values.stream().map(value -> iso(name, value.strip())).toList()));
        return read;
    }

    /** Whether a field is the beginning or the end of a period, for which a month will do. */
    static boolean bounds(String field) {
        return field.endsWith("From") || field.endsWith("Until");
    }

    private static String iso(String field, String given) {
        if (bounds(field)) {
            return month(given)
                    .map(month -> field.endsWith("From") ? month.atDay(1) : month.atEndOfMonth())
                    .map(LocalDate::toString)
                    .orElseGet(() -> iso(given));
        }
        return FIELDS.contains(field) ? iso(given) : given;
    }

    private static Optional<LocalDate> day(String given) {
        Matcher numbers = NUMBERS.matcher(given);
        if (numbers.matches()) {
            return day(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1));
        }
        Matcher words = WORDS.matcher(given);
        return words.matches() && words.group(1) != null
                ? named(words.group(2)).flatMap(month -> day(words.group(3), month, words.group(1)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String given) {
        Matcher words = WORDS.matcher(given);
        if (words.matches() && words.group(1) == null) {
            return named(words.group(2)).map(month -> YearMonth.of(Integer.parseInt(words.group(3)), month));
        }
        Matcher numbers = MONTH.matcher(given);
        return numbers.matches()
                ? Optional.of(Integer.parseInt(numbers.group(2)))
                        .filter(month -> month >= 1 && month <= 12)
                        .map(month -> YearMonth.of(Integer.parseInt(numbers.group(1)), month))
                : Optional.empty();
    }

    private static Optional<Integer> named(String month) {
        return Optional.ofNullable(MONTHS.get(month.toLowerCase(Locale.ROOT)));
    }

    /** The names that dates on pages are said in, in either language, and what they are shortened to. */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>(Map.of("mrt", 3, "sept", 9));
        for (Locale language : List.of(Locale.of("nl"), Locale.ENGLISH)) {
            Texts texts = Texts.in(language);
            for (int month = 1; month <= 12; month++) {
                String name = texts.say("month." + month).toLowerCase(Locale.ROOT);
                months.put(name, month);
                months.put(name.substring(0, 3), month);
            }
        }
        return months;
    }
}
