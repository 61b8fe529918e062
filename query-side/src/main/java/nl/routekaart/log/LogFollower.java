package nl.routekaart.log;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.routekaart.checkpoint.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the log up to date from start to stop: again and again it takes in what came, and has a checkpoint signed. */
final class LogFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);

    private final LogWriter writer;
    private final Duration interval;
    private final List<CheckpointListener> listeners;
    private volatile @Nullable String failure;
    private @Nullable ScheduledExecutorService thread;

    /**
     * @param interval how long it rests; a checkpoint is that much late at most, and what signing takes
     * @param listeners what else is done with a checkpoint
     */
    LogFollower(LogWriter writer, Duration interval, List<CheckpointListener> listeners) {
        this.writer = writer;
        this.interval = interval;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("log").factory());
        started.scheduleWithFixedDelay(this::follow, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread.close();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Why it does not go on, if it does not. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** It tries again after every failure: that of a database passes, and that of a log stays until somebody mends it. */
    private void follow() {
        try {
            writer.takeIn();
            Optional<Checkpoint> published = writer.publish();
            failure = null;
            published.ifPresent(this::tell);
        } catch (RuntimeException e) {
            if (failure == null) {
                LOG.error("The log does not go on", e);
            }
            failure = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private void tell(Checkpoint published) {
        listeners.forEach(listener -> listener.published(published));
    }
}
