package nl.routekaart.versions;

import java.time.LocalDate;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;

/** Says which point in time is meant by a name ({@code at}) and a day ({@code effectiveOn}). */
public interface PointResolver {

    /**
     * The point that is meant.
     *
     * @param at a position {@code @1234}, an instant {@code 2023-07-04T12:00:00Z}, or a version name {@code 1.0};
     *     absent for everything that the history view has seen
     * @param effectiveOn the day asked about; absent for the latest statement whatever its date
     * @throws nl.routekaart.rule.RefusedException {@code point-not-readable} (400) if {@code at} is none of these,
     *     {@code point-unknown} (404) if there is no such version, {@code point-in-future} (400) if it was not reached
     *     yet, {@code view-behind} (503) if it was recorded but the views do not show it in time
     */
    PointInTime resolve(@Nullable String at, @Nullable LocalDate effectiveOn);
}
