package nl.routekaart.history;

import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.FieldView;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A field of a subject that reads otherwise at one point than at another.
 *
 * @param subject what it is
 * @param id which
 * @param title what people call it, at the later point if it is there
 * @param field the key of the field
 * @param kind how it differs
 * @param before the value at the first point; absent if it had none
 * @param after the value at the second point; absent if it has none
 * @param events the events that make the difference, in order of position
 */
public record Difference(
        Subject subject,
        UUID id,
        String title,
        String field,
        Kind kind,
        @Nullable FieldView before,
        @Nullable FieldView after,
        List<EventView> events) {

    /** The same, as whoever reads may know it. */
    public Difference with(String otherTitle, @Nullable FieldView otherBefore, @Nullable FieldView otherAfter) {
        return new Difference(subject, id, otherTitle, field, kind, otherBefore, otherAfter, events);
    }

    /** How a field differs, in the order in which differences are listed. */
    public enum Kind {
        /** A planned date moved. */
        MOVED,
        /** The subject was not there before. */
        ADDED,
        /** The subject is not there any more. */
        REMOVED,
        /** Any other change. */
        CHANGED
    }
}
