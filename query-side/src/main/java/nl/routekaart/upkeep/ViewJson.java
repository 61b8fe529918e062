package nl.routekaart.upkeep;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a view is.
 *
 * @param name which
 * @param healthy whether it goes on, and shows every subject that was not given up
 * @param position up to where it has seen everything
 * @param behind how many events it has not seen yet
 * @param waitingSince when the first of these was recorded
 * @param failure why it does not go on
 * @param parked how many subjects it could not go on with
 * @param givenUp how many of these were given up
 * @param keepsPast whether it can be compared at a past position
 * @param progress how far it is being built or compared
 * @param lastRebuild the newest rebuild that succeeded
 * @param lastComparison the newest comparison that succeeded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "View")
record ViewJson(
        String name,
        boolean healthy,
        long position,
        long behind,
        @Nullable Instant waitingSince,
        @Nullable String failure,
        int parked,
        long givenUp,
        boolean keepsPast,
        TaskJson.@Nullable Progress progress,
        @Nullable TaskJson lastRebuild,
        @Nullable TaskJson lastComparison) {}
