package nl.routekaart.why;

import java.time.LocalDate;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that has a part in the moves of a date.
 *
 * @param part which
 * @param subject what it happened to
 * @param subjectId which
 * @param title what people call that
 * @param field which field was stated
 * @param before what had been stated before
 * @param after what was stated
 * @param effective since when it holds, EDTF
 * @param event the event that said so, with its reason and source
 * @param withdrawn whether it was corrected later
 */
public record Cause(
        Part part,
        Subject subject,
        UUID subjectId,
        String title,
        String field,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        String effective,
        EventView event,
        boolean withdrawn) {

    /** By what edges name it. */
    public String id() {
        return "p" + event.position() + "-" + field;
    }

    /** The day from which it counts. */
    LocalDate day() {
        return EdtfDate.parse(effective).countsFrom();
    }

    boolean datesKnown() {
        return !EdtfDate.parse(effective).isUnknown();
    }
}
