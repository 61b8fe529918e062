package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why something may not be read.
 *
 * @param whole whether all of it, or only what it says
 * @param ground the ground that was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Withheld")
public record WithheldJson(boolean whole, @Nullable String ground) {}
