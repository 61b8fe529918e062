package nl.routekaart.imports;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an import has come.
 *
 * @param rows how many rows were handled
 * @param refused how many of them were refused
 * @param bytes how many bytes of the file were read
 * @param size how many bytes the file has; 0 if that is not known
 * @param elapsed how long it has taken
 */
public record ImportProgress(long rows, long refused, long bytes, long size, Duration elapsed) {

    private static final double NANOS = 1e9;

    /** Rows per second. */
    public double rate() {
        return elapsed.isZero() ? 0 : rows * NANOS / elapsed.toNanos();
    }

    /** How long the rest will take at this pace; empty if that cannot be said. */
    public Optional<Duration> remaining() {
        return size <= 0 || bytes <= 0 || bytes >= size
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) (elapsed.toNanos() * ((double) (size - bytes) / bytes))));
    }

    /** The progress in one line: {@code 1200 rows, 3 refused, 250 rows/s, about 12 s to go}. */
    public String line() {
        String ahead = remaining()
                .map(left -> ", about " + Math.max(1, left.toSeconds()) + " s to go")
                .orElse("");
        return "%d rows, %d refused, %.0f rows/s%s".formatted(rows, refused, rate(), ahead);
    }
}
