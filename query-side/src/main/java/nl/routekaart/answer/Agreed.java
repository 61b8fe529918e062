package nl.routekaart.answer;

import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * What was last agreed of an item: how it read at the cut of the newest frozen version that contains it.
 *
 * @param version the name of that version
 * @param cut the last position inside it
 * @param fields every field that had a value there
 */
public record Agreed(String version, long cut, SortedMap<String, FieldView> fields) {

    /** A field, if it had a value. */
    public Optional<FieldView> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The same, with its fields made into others. */
    Agreed withFields(UnaryOperator<SortedMap<String, FieldView>> others) {
        return new Agreed(version, cut, others.apply(fields));
    }
}
