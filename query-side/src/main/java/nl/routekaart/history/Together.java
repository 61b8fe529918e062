package nl.routekaart.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import nl.routekaart.held.HeldText;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import nl.routekaart.view.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Fields to which one event gave values that hold in one and the same rectangle. They part when another event changes
 * some of them, and never come together again.
 *
 * @param place their rectangle
 * @param fromDay its first day
 * @param values what each of them has
 */
record Together(Rectangle.Place place, LocalDate fromDay, SortedMap<String, Value> values) {

    /** Longer texts stand alone, so that the others fit into an index together. */
    static final int MOST_BYTES_TOGETHER = 300;

    /**
     * What a field has.
     *
     * @param value its value
     * @param text see {@link HeldText}
     */
    record Value(Object value, String text) {}

    /** One event may say of a field that it holds later than it says of another; see Statements.following. */
    private record Key(
            Rectangle.Place place,
            LocalDate fromDay,
            @Nullable String alone) {}

    /** All that ever held of a subject. */
    static List<Together> of(Folded folded) {
        return of(folded.subject(), folded.statements(), sequence -> true);
    }

    /** All that ever held by what these events said. */
    static List<Together> of(Subject subject, Statements statements, Collection<Long> sequences) {
        return of(subject, statements, sequences::contains);
    }

    private static List<Together> of(Subject subject, Statements all, LongPredicate sequences) {
        Map<Key, Together> together = new LinkedHashMap<>();
        all.byField().forEach((field, statements) -> {
            if (statements.stream().anyMatch(statement -> sequences.test(statement.sequence()))) {
                for (Rectangle rectangle : Rectangles.of(statements)) {
                    Statement statement = rectangle.statement();
                    if (statement.value() != Nothing.NOTHING && sequences.test(statement.sequence())) {
                        String text = HeldText.of(subject, field, statement);
                        together.computeIfAbsent(
                                        new Key(rectangle.place(), rectangle.fromDay(), isLong(text) ? field : null),
                                        key -> new Together(key.place(), key.fromDay(), new TreeMap<>()))
                                .values()
                                .put(field, new Value(statement.value(), text));
                    }
                }
            }
        });
        return new ArrayList<>(together.values());
    }

    private static boolean isLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES_TOGETHER;
    }

    /** The first of the fields, by which they are known together. */
    String field() {
        return values.firstKey();
    }

    /** The text of all, in their order. */
    String text() {
        return String.join(
                HeldText.SEPARATOR, values.values().stream().map(Value::text).toList());
    }
}
