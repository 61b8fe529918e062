package nl.routekaart.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point from which to look: what had been recorded up to a position, and what held on a day.
 *
 * @param position the last position taken into account
 * @param effectiveOn the day asked about; without it the latest statement counts whatever its date
 */
public record PointInTime(long position, @Nullable LocalDate effectiveOn) {

    /** Everything that is known. */
    public static final PointInTime NOW = new PointInTime(Long.MAX_VALUE - 1, null);

    /** Everything recorded up to and including this position. */
    public static PointInTime at(long position) {
        return new PointInTime(position, null);
    }

    /** Everything that is known, as far as it had taken effect on this day. */
    public static PointInTime effectiveOn(LocalDate day) {
        return new PointInTime(NOW.position(), day);
    }
}
