package nl.routekaart.answer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The value that a field has at a point, with the statement that says so.
 *
 * @param value the value as stored events write it: text, list, or small object
 * @param effective since when it holds, EDTF; {@code XXXX} if unknown
 * @param possiblyEarlier whether the date is imprecise, so that it may have held before the day it counts from
 * @param position the event that said so
 * @param sequence that event's number within the subject; for a derived value the subject's last one
 * @param derivedFrom the name of the version from which the value follows, where no event of the subject stated it
 */
public record FieldView(
        JsonNode value,
        String effective,
        boolean possiblyEarlier,
        long position,
        long sequence,
        @Nullable String derivedFrom) {

    /** The same, with another value. */
    public FieldView withValue(JsonNode other) {
        return new FieldView(other, effective, possiblyEarlier, position, sequence, derivedFrom);
    }
}
