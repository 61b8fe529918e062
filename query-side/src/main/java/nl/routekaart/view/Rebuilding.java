package nl.routekaart.view;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param stage what it does now
 * @param position up to where it has taken in the events
 * @param until up to where it will
 * @param eventsPerSecond so many events it took in per second since it began
 * @param left how long it will take from now, by the usual share of each stage; absent at the very beginning
 */
public record Rebuilding(
        String stage,
        long position,
        long until,
        long eventsPerSecond,
        @Nullable Duration left) {}
