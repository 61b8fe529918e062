package nl.routekaart.held;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.view.FoldedTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a text, as far as a view can have written them: somebody who administers the database can have written anything.
 * What is not legible is left out and named, so that whatever reads a value may rely on its form, and nobody takes its absence for
 * an answer.
 *
 * @param fields what is legible
 * @param illegible the keys of what is not; {@link SubjectView#NOTHING_LEGIBLE} if that is all of it
 */
public record LegibleText(SortedMap<String, FieldView> fields, SortedSet<String> illegible) {

    private static final int MOST_REMEMBERED = 20_000;

    /** What was found legible: the same words, ids and dates come again and again, and finding one is quicker than reading it. */
    private static final Set<Value> VALUES = ConcurrentHashMap.newKeySet();

    private static final Set<String> DATES = ConcurrentHashMap.newKeySet();

    /** Nothing of what is kept of a subject can be read. */
    public static LegibleText nothing() {
        return new LegibleText(new TreeMap<>(), new TreeSet<>(List.of(SubjectView.NOTHING_LEGIBLE)));
    }

    /** The fields of a subject of this kind. */
    public static LegibleText of(Subject subject, byte @Nullable [] text) {
        Optional<SortedMap<String, FieldView>> read = HeldText.legible(text);
        if (read.isEmpty()) {
            return nothing();
        }
        SortedSet<String> illegible = new TreeSet<>();
        SortedMap<String, FieldView> fields = read.get();
        fields.forEach((key, field) -> {
            if (field.value().isNull() || !isLegible(subject, key, field.value(), field.effective())) {
                illegible.add(key);
            }
        });
        fields.keySet().removeAll(illegible);
        return new LegibleText(fields, illegible);
    }

    /** Whether a view can have kept this value, that holds since then, of a field. */
    public static boolean isLegible(Subject subject, String field, JsonNode value, String effective) {
        try {
            return isDate(effective) && isValue(subject, field, value);
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException written) {
            return false;
        }
    }

    private static boolean isDate(String effective) {
        if (!DATES.contains(effective)) {
            EdtfDate.parse(effective);
            remember(effective, DATES);
        }
        return true;
    }

    private static boolean isValue(Subject subject, String field, JsonNode value) {
        Value one = value.isString() ? new Value(subject, field, value.stringValue()) : null;
        if (one != null && VALUES.contains(one)) {
            return true;
        }
        Object read = FoldedTable.json(subject).readValue(field, value);
        boolean legible = !(read instanceof List<?> list) || !list.contains(null);
        if (legible && one != null && !(read instanceof String)) {
            remember(one, VALUES);
        }
        return legible;
    }

    private static <T> void remember(T found, Set<T> all) {
        if (all.size() < MOST_REMEMBERED) {
            all.add(found);
        }
    }

    private record Value(Subject subject, String field, String text) {}
}
