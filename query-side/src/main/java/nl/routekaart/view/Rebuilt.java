package nl.routekaart.view;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a rebuild.
 *
 * @param view which view
 * @param comparedAt the position at which the old and the new generation were compared
 * @param liveDigest digest of the old generation there
 * @param rebuiltDigest digest of the new one there
 * @param first where they differed first
 * @param switchedAt the position at which readers went over to the new one
 * @param duration how long it took
 */
public record Rebuilt(
        String view,
        long comparedAt,
        String liveDigest,
        String rebuiltDigest,
        @Nullable Difference first,
        long switchedAt,
        Duration duration) {

    /** Whether the old generation held exactly what its events say. */
    public boolean equal() {
        return liveDigest.equals(rebuiltDigest);
    }
}
