package nl.routekaart.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree over the numbers from 1, none of it stored: above all odd numbers stand those that are divisible by two once,
 * above these those by four, and so on. An interval belongs to its fork, the highest number inside it. An interval
 * around a number has its fork on the way down to that number, so that a handful of ranges in an index finds exactly
 * the intervals around it, whatever the number of intervals (a relational interval tree: Kriegel, Pötke, Seidl, 2000).
 *
 * @param upTo nodes at or below the number: of these, the intervals that end after it are around it
 * @param above nodes above the number: of these, the intervals that begin at or below it are around it
 */
record Forks(List<Long> upTo, List<Long> above) {

    /** The first day that can be written has number 2, so that an unknown day can stand before it. */
    private static final long BEFORE_ALL_DAYS = LocalDate.of(0, 1, 1).toEpochDay() - 2;

    private static final long AFTER_ALL_DAYS = 1L << 22;

    /** The nodes above, in the order of an index that has them the other way round. */
    List<Long> mirrored() {
        return above.stream().map(node -> -node).toList();
    }

    /** The fork of the interval from a number (1 or more) until before another. */
    static long of(long from, long to) {
        long last = to - 1;
        long split = Long.highestOneBit((from - 1) ^ last);
        return last & -split;
    }

    /** The fork of the interval from a day until before another. */
    static long of(LocalDate from, LocalDate to) {
        return of(number(from), number(to));
    }

    /** Where intervals around a number are to be found. */
    static Forks around(long number) {
        List<Long> upTo = new ArrayList<>();
        List<Long> above = new ArrayList<>();
        for (int level = Long.numberOfTrailingZeros(number); level < Long.SIZE - 1; level++) {
            long step = 1L << level;
            long node = number & -(step << 1) | step;
            (node <= number ? upTo : above).add(node);
        }
        return new Forks(List.copyOf(upTo), List.copyOf(above));
    }

    /** Where intervals around a day are to be found. */
    static Forks around(LocalDate day) {
        return around(Math.min(number(day), AFTER_ALL_DAYS - 1));
    }

    private static long number(LocalDate day) {
        if (day.equals(LocalDate.MAX)) {
            return AFTER_ALL_DAYS;
        }
        return Math.max(1, day.toEpochDay() - BEFORE_ALL_DAYS);
    }
}
