package nl.routekaart.log;

import org.jspecify.annotations.Nullable;

/**
 * What came of comparing the log with the events.
 *
 * @param position up to where
 * @param root the root that the events give, in hexadecimal digits
 * @param firstBad the first position at which log and events differ; absent if they do not
 * @param what in which way
 * @param milliseconds how long it took
 */
public record LogVerdict(
        long position,
        String root,
        @Nullable Long firstBad,
        @Nullable String what,
        long milliseconds) {

    /** Whether everything that is kept follows from the events. */
    public boolean holds() {
        return firstBad == null;
    }
}
