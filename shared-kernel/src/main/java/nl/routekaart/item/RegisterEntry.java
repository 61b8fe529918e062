package nl.routekaart.item;

import org.jspecify.annotations.Nullable;

/**
 * How a pledge or motion ended according to parliament's own register; the minister may see that otherwise.
 *
 * @param number its number in that register
 * @param paper the parliamentary paper with which it was settled
 */
public record RegisterEntry(
        @Nullable String number, @Nullable String paper) {}
