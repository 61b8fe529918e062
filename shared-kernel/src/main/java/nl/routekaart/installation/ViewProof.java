package nl.routekaart.installation;

import org.jspecify.annotations.Nullable;

/**
 * What came of folding a view again.
 *
 * @param position up to where the events were folded
 * @param shown the digest of the view as it was shown; absent if it did not stand at that position
 * @param folded the digest of what the events give
 * @param milliseconds how long it took
 * @param firstDifference the first that differs, in words of the view; absent if nothing does
 */
public record ViewProof(
        long position,
        @Nullable String shown,
        String folded,
        long milliseconds,
        @Nullable String firstDifference) {}
