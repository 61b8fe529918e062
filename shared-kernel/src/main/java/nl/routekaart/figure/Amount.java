package nl.routekaart.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much, in the words of the source and as far as it can be read as numbers.
 *
 * @param asStated the words: {@code ca. 21}, {@code 30–40}, {@code tot +130}
 * @param low the lowest it may be; absent when there is no bound
 * @param high the highest it may be; absent when there is no bound
 * @param unit the unit of all three: {@code TWh}, {@code GW}, {@code Mton/jr}
 */
public record Amount(
        String asStated, @Nullable BigDecimal low, @Nullable BigDecimal high, String unit) {}
