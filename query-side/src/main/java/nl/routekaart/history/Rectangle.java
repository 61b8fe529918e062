package nl.routekaart.history;

import java.time.LocalDate;
import nl.routekaart.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Points in time at which one statement holds: from a position until before another, and from the day its statement
 * counts from until before another day.
 *
 * @param statement what holds there
 * @param from the first position
 * @param to the position after the last; {@link #FOREVER} if nothing has put an end to it
 * @param toDay the day after the last; absent if it also holds when no day is asked about
 */
record Rectangle(
        Statement statement, long from, long to, @Nullable LocalDate toDay) {

    /** A position that is never reached. */
    static final long FOREVER = Long.MAX_VALUE;

    /** The first day. */
    LocalDate fromDay() {
        return statement.effective().countsFrom();
    }

    /** Where it lies, and by which statement; that is withdrawn later may be said of the statement, but not here. */
    Place place() {
        return new Place(statement.sequence(), from, to, toDay);
    }

    /** A rectangle with the number of its event. */
    record Place(
            long sequence, long from, long to, @Nullable LocalDate toDay) {}

    Rectangle until(long position) {
        return new Rectangle(statement, from, position, toDay);
    }
}
