package nl.routekaart.item;

import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * The same thing in another programme (MIEK, NPE, WoZ).
 *
 * @param number how that programme numbers it
 * @param leading which of the two leads where they differ: {@code routekaart} or the other programme
 * @param comparedOn when the two were last compared
 * @param difference what differed then; absent when nothing did
 */
public record Reference(
        @Nullable String number,
        @Nullable Leading leading,
        @Nullable EdtfDate comparedOn,
        @Nullable String difference) {}
