package nl.routekaart.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a view stands. That a store still has that event there shows that the view goes on from the history that it has seen,
 * and not from another that was put in its place.
 *
 * @param position up to where it has seen everything
 * @param eventId the event there; absent before the first
 */
record Stand(long position, @Nullable UUID eventId) {

    static Stand at(ViewEvent event) {
        return new Stand(event.position(), event.eventId());
    }
}
