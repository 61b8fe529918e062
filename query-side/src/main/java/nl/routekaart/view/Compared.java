package nl.routekaart.view;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing a view with its events.
 *
 * @param view which view
 * @param position the position at which it was compared
 * @param liveDigest digest of what is shown there
 * @param foldedDigest digest of what the events say
 * @param first where they differ first
 * @param duration how long it took
 */
public record Compared(
        String view,
        long position,
        String liveDigest,
        String foldedDigest,
        @Nullable Difference first,
        Duration duration) {

    /** Whether the view shows exactly what its events say. */
    public boolean equal() {
        return liveDigest.equals(foldedDigest);
    }
}
