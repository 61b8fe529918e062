package nl.routekaart.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a replay.
 *
 * @param about whose history it is: {@code items/<id>}
 * @param title what people call that
 * @param steps the steps, in the order of recording
 * @param links where to go from here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Replay")
record ReplayJson(String about, String title, List<StepJson> steps, Links links) {

    /**
     * Where to go from here; a link that leads nowhere is absent. Where very many steps in a row may not be seen, a part without
     * steps leads on.
     *
     * @param first to the first step
     * @param previous to the step before
     * @param next to the step after that you may see; with a condition such as {@code kind} added, to the next one that meets it
     * @param last to the newest step
     * @param onwards to what comes after these steps, also when nothing has been recorded there yet
     * @param all to the same place among all steps; absent when no condition leaves any out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReplayLinks")
    record Links(
            String first,
            @Nullable String previous,
            @Nullable String next,
            String last,
            String onwards,
            @Nullable String all) {}
}
