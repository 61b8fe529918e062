package nl.routekaart.hindsight;

import java.time.LocalDate;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param about of which day
 * @param known from which point in time, as it was named; absent for the end of that day
 * @param subject only of subjects of this kind; absent for all
 */
record HindsightAsked(
        LocalDate about, @Nullable String known, @Nullable Subject subject) {}
