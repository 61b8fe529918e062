package nl.routekaart.view;

import java.time.Duration;
import java.util.SortedMap;

/** How far each view is. The names of views are {@code current}, {@code history} and {@code audit}. */
public interface ViewPositions {

    /** Up to which position each view has seen everything. */
    SortedMap<String, Long> all();

    /**
     * Waits until a view has seen everything up to a position.
     *
     * @return whether it has; false when the time is up
     */
    boolean await(String view, long position, Duration timeout);

    /** As {@link #await(String, long, Duration)}, for all views together. */
    boolean await(long position, Duration timeout);
}
