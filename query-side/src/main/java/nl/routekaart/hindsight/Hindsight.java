package nl.routekaart.hindsight;

import nl.routekaart.answer.EventView;
import nl.routekaart.history.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said now of a past day and was not said then.
 *
 * @param difference what reads otherwise: before is what was said then, after what is said now
 * @param changedBy the event that made it so
 * @param daysLate how many days that event was recorded after the day since when it holds; absent if that is not known
 * @param daysAfter how many days it was recorded after the day asked about
 */
public record Hindsight(
        Difference difference,
        EventView changedBy,
        @Nullable Long daysLate,
        long daysAfter) {}
