package nl.routekaart.view;

import org.jspecify.annotations.Nullable;

/**
 * What a view shows beside what its events say, both at one position.
 *
 * @param position that position
 * @param shown digest of what is shown
 * @param folded digest of what the events say
 * @param first where they differ first; absent if they do not, or if the difference went away while it was looked for
 */
record Proof(
        long position,
        String shown,
        String folded,
        @Nullable Difference first) {}
