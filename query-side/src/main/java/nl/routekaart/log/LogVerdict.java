package nl.routekaart.log;

import org.jspecify.annotations.Nullable;

/**
 * What came of comparing the log with the events.
 *
 * @param position up to where
 * @param root the root that the events give, in hexadecimal digits
 * @param what the first position at which log and events differ, and in which way; absent if they do not
 * @param milliseconds how long it took
 */
public record LogVerdict(
        long position, String root, @Nullable LogDifference what, long milliseconds) {

    /** Whether everything that is kept follows from the events. */
    public boolean holds() {
        return what == null;
    }

    /** The first position at which log and events differ; none if they do not. */
    public @Nullable Long firstBad() {
        return what == null ? null : what.position();
    }
}
