package nl.routekaart.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param rows how many rows were handled
 * @param refused how many of them were refused, or would be
 * @param bytes how many bytes of the file were read
 * @param size how many it has
 * @param milliseconds how long it has taken
 * @param secondsLeft how long the rest will take at this pace
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportProgress")
record ImportProgressJson(
        long rows,
        long refused,
        long bytes,
        long size,
        long milliseconds,
        @Nullable Long secondsLeft) {

    static ImportProgressJson of(ImportProgress progress) {
        return new ImportProgressJson(
                progress.rows(),
                progress.refused(),
                progress.bytes(),
                progress.size(),
                progress.elapsed().toMillis(),
                progress.remaining().map(left -> left.toSeconds()).orElse(null));
    }
}
