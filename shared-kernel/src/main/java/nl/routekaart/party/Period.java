package nl.routekaart.party;

import java.time.LocalDate;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which something existed or held.
 *
 * @param from its beginning; absent when it is not known
 * @param until its end; absent when it lasts or is not known
 */
public record Period(@Nullable EdtfDate from, @Nullable EdtfDate until) {

    /** Whether this day certainly lies in it. */
    public boolean covers(LocalDate day) {
        return (from == null || !from.countsFrom().isAfter(day))
                && (until == null || !until.first().isBefore(day));
    }
}
