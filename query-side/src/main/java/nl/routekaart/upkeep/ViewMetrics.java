package nl.routekaart.upkeep;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nl.routekaart.installation.ViewProof;
import nl.routekaart.view.ViewStatus;
import nl.routekaart.view.Views;
import org.springframework.stereotype.Component;

/**
 * How the views are, in figures: how far, how far behind, what they could not show, and what came of the last time that each was
 * built anew or compared.
 */
@Component
final class ViewMetrics implements MeterBinder {

    private static final double MILLIS = 1000.0;

    private final Views views;
    private final Upkeep upkeep;
    private final Clock clock;

    ViewMetrics(Views views, Upkeep upkeep, Clock clock) {
        this.views = views;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : views.names()) {
            View view = new View(name, registry);
            view.gauge("position", "up to which event it has seen everything", ViewStatus::position);
            view.gauge("behind", "events that it has not seen yet", ViewStatus::behind);
            view.gauge("behind.seconds", "how long the first of these has waited", this::secondsBehind);
            view.gauge(
                    "healthy",
                    "1 if it goes on and shows every subject that was not given up",
                    status -> status.healthy() ? 1 : 0);
            view.gauge(
                    "parked",
                    "subjects that it could not go on with",
                    status -> status.parked().size());
            view.gauge("given.up", "those of them that an operator has given up", ViewMetrics::givenUp);
            for (Task.Kind kind : Task.Kind.values()) {
                Momentary<Optional<Task>> last = new Momentary<>(() -> upkeep.last(name, kind));
                view.proof(kind, last, "time.seconds", "when it ended, in seconds since 1970", ViewMetrics::ended);
                view.proof(
                        kind,
                        last,
                        "position",
                        "where it was",
                        task -> proof(task).position());
                view.proof(
                        kind,
                        last,
                        "duration.seconds",
                        "how long it took",
                        task -> proof(task).milliseconds() / MILLIS);
                view.proof(
                        kind,
                        last,
                        "equal",
                        "1 if the view was what its events say",
                        task -> proof(task).folded().equals(proof(task).shown()) ? 1 : 0);
            }
        }
    }

    private double secondsBehind(ViewStatus status) {
        Instant since = status.waitingSince();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / MILLIS);
    }

    private static double givenUp(ViewStatus status) {
        return status.parked().stream()
                .filter(parked -> parked.givenUp() != null)
                .count();
    }

    private static double ended(Task task) {
        return Optional.ofNullable(task.endedAt()).map(Instant::getEpochSecond).orElse(0L);
    }

    private static ViewProof proof(Task task) {
        return Optional.ofNullable(task.result()).orElseThrow();
    }

    /** A view and where its figures are kept. */
    private final class View {

        private final String name;
        private final MeterRegistry registry;
        private final Momentary<ViewStatus> status;

        View(String name, MeterRegistry registry) {
            this.name = name;
            this.registry = registry;
            this.status = new Momentary<>(() -> views.status(name));
        }

        void gauge(String what, String description, ToDoubleFunction<ViewStatus> figure) {
            Gauge.builder("routekaart.view." + what, () -> figure.applyAsDouble(status.get()))
                    .description(description)
                    .tag("view", name)
                    .register(registry);
        }

        void proof(
                Task.Kind kind,
                Momentary<Optional<Task>> last,
                String what,
                String description,
                ToDoubleFunction<Task> figure) {
            Gauge.builder(
                            "routekaart.view.proof." + what,
                            () -> last.get().map(figure::applyAsDouble).orElse(Double.NaN))
                    .description("Of the last rebuild or comparison: " + description)
                    .tag("view", name)
                    .tag("kind", kind.word())
                    .register(registry);
        }
    }
}
