package nl.routekaart.party;

import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which something existed or held.
 *
 * @param from its beginning; absent when it is not known
 * @param until its end; absent when it lasts or is not known
 */
public record Period(@Nullable EdtfDate from, @Nullable EdtfDate until) {}
