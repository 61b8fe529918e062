package nl.routekaart.history;

import nl.routekaart.answer.EventView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A statement as it was made.
 *
 * @param field the key of the field
 * @param value what was said; JSON null says that the field has no value
 * @param effective since when it holds, EDTF
 * @param possiblyEarlier whether that date is imprecise
 * @param event the event that said so, with its reason and source
 * @param withdrawnBy the event that corrected it, if one did
 */
public record StatementView(
        String field,
        JsonNode value,
        String effective,
        boolean possiblyEarlier,
        EventView event,
        @Nullable EventView withdrawnBy) {}
