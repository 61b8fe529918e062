package nl.routekaart.benchmarks.harness;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a suite is to be run.
 *
 * @param rounds how often each contender is measured
 * @param piece how long a measurement takes that can take any time
 * @param small whether everything is done in a tiny form, to see that it works
 * @param product the packaged product
 * @param profile where a recording of ours goes, if one is wanted
 */
public record Options(
        int rounds,
        Duration piece,
        boolean small,
        Path product,
        @Nullable Path profile) {

    /** One size for the real thing, another to see that it works. */
    public int size(int real, int tiny) {
        return small ? tiny : real;
    }
}
