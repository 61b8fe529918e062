package nl.routekaart.drawing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.routekaart.kernel.EdtfDate;

/**
 * The years that a timeline runs over.
 *
 * @param firstYear the first, from its first of January
 * @param lastYear the last, up to and including its last of December
 */
public record Extent(int firstYear, int lastYear) {

    /** A wider stretch cannot be read; what lies beyond is drawn at the edge. */
    private static final int MOST_YEARS = 60;

    public Extent {
        if (lastYear < firstYear) {
            throw new IllegalArgumentException(firstYear + " to " + lastYear);
        }
    }

    /** The years that hold all dates shown and the day looked at, with room at the end for what has no end. */
    public static Extent of(Collection<Lane> lanes, LocalDate lookedAt) {
        int[] years = Stream.concat(
                        Stream.of(lookedAt),
                        lanes.stream().flatMap(lane -> lane.dates().stream()).flatMap(Extent::bounds))
                .mapToInt(LocalDate::getYear)
                .toArray();
        int first = IntStream.of(years).min().orElse(lookedAt.getYear());
        int last = IntStream.of(years).max().orElse(lookedAt.getYear()) + 1;
        int from = Math.max(first, lookedAt.getYear() - MOST_YEARS / 2);
        return new Extent(from, Math.max(from, Math.min(last, from + MOST_YEARS - 1)));
    }

    private static Stream<LocalDate> bounds(EdtfDate date) {
        return Stream.of(date.first(), date.last())
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX));
    }

    /** The first day. */
    LocalDate from() {
        return LocalDate.of(firstYear, 1, 1);
    }

    /** The first day after it. */
    LocalDate until() {
        return LocalDate.of(lastYear + 1, 1, 1);
    }
}
