package nl.routekaart.answer;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A subject at a point in time.
 *
 * @param subject what it is
 * @param id which
 * @param version the sequence number of its last event up to the point: its ETag
 * @param position the position of that event
 * @param fields every field that has a value there, as now reported, by its key ({@code planned}, {@code option/DRI-route})
 * @param agreed what was last agreed of it; absent when no frozen version contains it
 * @param parked whether the view could not take in a later event of it, so that this answer may be old
 * @param illegible the keys of the fields of which what is kept is nothing that the view can have written, so that they are
 *     left out; {@link #NOTHING_LEGIBLE} if that is all of it
 */
public record SubjectView(
        Subject subject,
        UUID id,
        long version,
        long position,
        SortedMap<String, FieldView> fields,
        @Nullable Agreed agreed,
        boolean parked,
        SortedSet<String> illegible) {

    /** Among what is not legible: stands for all of it. */
    public static final String NOTHING_LEGIBLE = "*";

    /** A subject of which all that is kept is legible. */
    public SubjectView(
            Subject subject,
            UUID id,
            long version,
            long position,
            SortedMap<String, FieldView> fields,
            @Nullable Agreed agreed,
            boolean parked) {
        this(subject, id, version, position, fields, agreed, parked, new TreeSet<>());
    }

    /** Whether all that was recorded of it is in its fields. */
    public boolean complete() {
        return !parked && illegible.isEmpty();
    }

    /** A field, if it has a value. */
    public Optional<FieldView> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The same, with the fields that hold and those that were agreed made into others. */
    public SubjectView withFields(UnaryOperator<SortedMap<String, FieldView>> others) {
        Agreed then = agreed == null ? null : agreed.withFields(others);
        return new SubjectView(subject, id, version, position, others.apply(fields), then, parked, illegible);
    }
}
