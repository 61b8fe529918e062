package nl.routekaart.log;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import nl.routekaart.checkpoint.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something slow with checkpoints without keeping the log waiting. Of those that come meanwhile only the newest is done. */
final class InBackground implements CheckpointListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InBackground.class);

    private final String name;
    private final CheckpointListener work;
    private final ExecutorService thread;
    private final AtomicReference<@Nullable Checkpoint> waiting = new AtomicReference<>();

    InBackground(String name, CheckpointListener work) {
        this.name = name;
        this.work = work;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public void published(Checkpoint checkpoint) {
        if (waiting.getAndSet(checkpoint) == null) {
            thread.execute(this::work);
        }
    }

    private void work() {
        Checkpoint newest = waiting.getAndSet(null);
        try {
            if (newest != null) {
                work.published(newest);
            }
        } catch (RuntimeException e) {
            LOG.warn("{}: nothing was done with the checkpoint of {} events", name, newest, e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
