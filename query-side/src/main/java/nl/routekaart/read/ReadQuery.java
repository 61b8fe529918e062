package nl.routekaart.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.fold.Stamps;
import nl.routekaart.kernel.Word;
import nl.routekaart.rule.FieldError;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of a request. What is wrong with them is gathered, and told all at once by {@link #check()}. */
public final class ReadQuery {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 50;

    private final MultiValueMap<String, String> parameters;
    private final Set<String> known = new TreeSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    public ReadQuery(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** A text of at most 200 characters; absent when not given or empty. */
    public @Nullable String text(String name) {
        return text(name, LONGEST_TEXT);
    }

    /** A text of at most so many characters. */
    public @Nullable String text(String name, int longest) {
        String given = one(name).orElse(null);
        if (given != null && given.length() > longest) {
            error(name, "text-too-long", "length", given.length(), "max", longest);
            return null;
        }
        return given;
    }

    /** Words of a closed list; given several times or with commas between. */
    <E extends Enum<E> & Word> List<String> words(String name, Class<E> type) {
        List<String> given = many(name);
        Set<String> words =
                Arrays.stream(type.getEnumConstants()).map(Word::word).collect(Collectors.toCollection(TreeSet::new));
        return given.stream().filter(word -> wordOf(name, word, words)).toList();
    }

    /** Words that are not checked against a list. */
    List<String> words(String name, Set<String> allowed) {
        return many(name).stream().filter(word -> wordOf(name, word, allowed)).toList();
    }

    /** One word of a closed list. */
    public <E extends Enum<E> & Word> @Nullable E word(String name, Class<E> type) {
        String given = one(name).orElse(null);
        if (given == null) {
            return null;
        }
        Optional<E> found = Word.find(type, given);
        if (found.isEmpty()) {
            error(
                    name,
                    "word-unknown",
                    "given",
                    given,
                    "words",
                    Arrays.stream(type.getEnumConstants()).map(Word::word).collect(Collectors.joining(", ")));
        }
        return found.orElse(null);
    }

    /** One word of a list that is not that of an enum. */
    public @Nullable String word(String name, Set<String> allowed) {
        String given = one(name).orElse(null);
        return given != null && wordOf(name, given, allowed) ? given : null;
    }

    private boolean wordOf(String name, String word, Set<String> words) {
        if (words.contains(word)) {
            return true;
        }
        error(name, "word-unknown", "given", word, "words", String.join(", ", words));
        return false;
    }

    @Nullable
    UUID id(String name) {
        String given = one(name).orElse(null);
        if (given == null) {
            return null;
        }
        Optional<UUID> id = Ids.read(given);
        if (id.isEmpty()) {
            error(name, "id-not-readable", "given", given);
        }
        return id.orElse(null);
    }

    /** A day, such as 2023-07-13. */
    public @Nullable LocalDate day(String name) {
        String given = one(name).orElse(null);
        if (given == null) {
            return null;
        }
        try {
            return withinReach(LocalDate.parse(given));
        } catch (DateTimeException e) {
            error(name, "day-not-readable", "given", given);
            return null;
        }
    }

    /** Years of four digits, as in EDTF; other ones the database may not know. */
    private static LocalDate withinReach(LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw new DateTimeException("Out of reach: " + day);
        }
        return day;
    }

    /** An instant such as 2023-07-04T12:00:00Z, or a day in the Netherlands: its beginning, or its end. */
    @Nullable
    Instant moment(String name, boolean end) {
        String given = one(name).orElse(null);
        if (given == null) {
            return null;
        }
        try {
            if (given.length() > 10) {
                OffsetDateTime moment = OffsetDateTime.parse(given);
                withinReach(moment.toLocalDate());
                return moment.toInstant();
            }
            LocalDate day = withinReach(LocalDate.parse(given));
            return (end ? day.plusDays(1) : day)
                    .atStartOfDay(Stamps.NETHERLANDS)
                    .minusNanos(end ? 1_000 : 0)
                    .toInstant();
        } catch (DateTimeException e) {
            error(name, "moment-not-readable", "given", given);
            return null;
        }
    }

    /** The fault of a parameter that was found by looking it up. */
    void refuse(String name, String rule, String given) {
        error(name, rule, "given", given);
    }

    /** The fault of a parameter that names several things. */
    void refuse(String name, String rule, String given, String candidates) {
        error(name, rule, "given", given, "candidates", candidates);
    }

    /** Two bounds of which the first must not lie behind the second. */
    <T extends Comparable<? super T>> void inOrder(String first, @Nullable T from, String second, @Nullable T until) {
        if (from != null && until != null && from.compareTo(until) > 0) {
            error(second, "bounds-backwards", "field", first, "from", given(first), "until", given(second));
        }
    }

    /** Something that finds nothing together with another parameter, whatever was recorded. */
    void contradicts(String name, String other) {
        error(name, "filter-contradicts", "given", given(name), "field", other, "other", given(other));
    }

    private String given(String name) {
        return String.join(", ", parameters.getOrDefault(name, List.of()));
    }

    /** A parameter that must be given; what was given wrongly was told already. */
    public <T> @Nullable T required(String name, @Nullable T value) {
        if (value == null && one(name).isEmpty()) {
            error(name, "field-required", "field", name);
        }
        return value;
    }

    /** A whole number within bounds. */
    public @Nullable Long number(String name, long min, long max) {
        String given = one(name).orElse(null);
        if (given == null) {
            return null;
        }
        if (given.matches("\\d{1,18}")) {
            long number = Long.parseLong(given);
            if (number >= min && number <= max) {
                return number;
            }
        }
        error(name, "number-not-between", "given", given, "min", min, "max", max);
        return null;
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedException {@code input-invalid} with everything that is wrong, unknown parameters included
     */
    public void check() {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> error(name, "parameter-unknown", "field", name, "fields", String.join(", ", known)));
        if (!errors.isEmpty()) {
            throw new RefusedException(Refusal.of(Rule.invalid("input-invalid"), "count", errors.size()), errors);
        }
    }

    private Optional<String> one(String name) {
        known.add(name);
        List<String> given = parameters.getOrDefault(name, List.of());
        if (given.size() > 1) {
            error(name, "parameter-repeated", "field", name);
        }
        return given.stream()
                .findFirst()
                .filter(text -> clean(name, text))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private List<String> many(String name) {
        known.add(name);
        List<String> given = parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> clean(name, text))
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (given.size() > MOST_VALUES) {
            error(name, "list-too-long", "length", given.size(), "max", MOST_VALUES);
            return List.of();
        }
        return given;
    }

    /** Whether the database can hold it; line breaks and tabs are as good as spaces. */
    private boolean clean(String name, String text) {
        boolean clean = text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || Character.isISOControl(c) && !Character.isWhitespace(c));
        if (!clean) {
            error(name, "text-not-clean");
        }
        return clean;
    }

    private void error(String name, String rule, Object... namesAndValues) {
        Map<String, String> args = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            args.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
        errors.add(new FieldError(name, rule, args));
    }
}
