package nl.routekaart.answer;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a long answer.
 *
 * @param size how many at most, from 1 to {@link #MOST}
 * @param cursor where the previous page ended, as {@link Page#next()} gave it; absent for the first page
 */
public record PageRequest(int size, @Nullable String cursor) {

    /** The largest page. */
    public static final int MOST = 1000;

    public PageRequest {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("A page holds 1 to " + MOST + ", not " + size);
        }
    }

    /** The first page. */
    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }
}
