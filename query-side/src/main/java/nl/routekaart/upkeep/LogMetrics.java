package nl.routekaart.upkeep;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How long the log over all events is, and how far its newest checkpoint comes. */
@Component
final class LogMetrics implements MeterBinder {

    private static final double MILLIS = 1000.0;

    private final RawEvents events;
    private final ObjectProvider<CheckpointSource> checkpoints;
    private final Clock clock;

    LogMetrics(RawEvents events, ObjectProvider<CheckpointSource> checkpoints, Clock clock) {
        this.events = events;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("routekaart.log.size", events::head)
                .description("how many events there are")
                .register(registry);
        CheckpointSource source = checkpoints.getIfAvailable();
        if (source != null) {
            Gauge.builder(
                            "routekaart.log.checkpoint.size",
                            () -> source.atLeast(0).size())
                    .description("how many events the newest checkpoint covers")
                    .register(registry);
            Gauge.builder(
                            "routekaart.log.checkpoint.age.seconds",
                            () -> age(source.atLeast(0).size()))
                    .description("how long ago the newest event that the newest checkpoint covers was recorded")
                    .register(registry);
        }
    }

    private double age(long size) {
        return size == 0
                ? Double.NaN
                : events.page(size - 1, 1).stream()
                        .map(StoredEvent::recordedAt)
                        .mapToDouble(recorded ->
                                Duration.between(recorded, clock.instant()).toMillis() / MILLIS)
                        .findFirst()
                        .orElse(Double.NaN);
    }
}
