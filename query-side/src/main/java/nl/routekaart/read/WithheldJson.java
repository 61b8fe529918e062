package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import nl.routekaart.telling.Line;
import org.jspecify.annotations.Nullable;

/**
 * Why something may not be read.
 *
 * @param whole whether all of it, or only what it says
 * @param ground the ground that was recorded
 * @param unjudged true when what would say who may read it cannot be read, so that it is kept back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Withheld")
public record WithheldJson(
        boolean whole, @Nullable String ground, @Nullable Boolean unjudged) {

    /** What a line of the audit trail keeps back. */
    public static WithheldJson of(Line line) {
        return new WithheldJson(line.withheld(), line.ground(), line.unjudged() ? true : null);
    }
}
