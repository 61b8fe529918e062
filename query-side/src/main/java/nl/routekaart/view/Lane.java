package nl.routekaart.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one view through a {@link BulkFill}. Events pass in their order, so that a subject that fails in this view
 * is parked from that event on, as {@link ViewWriter} would have done. A failure that is not of one event closes the
 * lane and hurts no other view.
 */
final class Lane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /** Large enough for COPY to be worth its transaction, small enough to leave room in memory for several. */
    private static final int FULL = 4 << 20;

    private static final int MOST_WAITING = 3;
    private static final int MOST_WRITING = 2;

    private final Building building;
    private final BulkRows rows;
    private final Pace pace;
    private final Executor writers;
    private final ExecutorService encoder;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Semaphore writing = new Semaphore(MOST_WRITING);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Map<UUID, Stopped> stopped = new HashMap<>();
    private final Queue<Copy> written = new ConcurrentLinkedQueue<>();
    private Copy copy = new Copy();

    /** @param writers the threads that write, which lanes share */
    Lane(Building building, BulkRows rows, Pace pace, Executor writers) {
        this.building = building;
        this.rows = rows;
        this.pace = pace;
        this.writers = writers;
        this.encoder = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("rebuild-" + building.view().name()).factory());
    }

    Building building() {
        return building;
    }

    /** Why it is closed, if it is. */
    @Nullable
    Throwable failure() {
        return failure.get();
    }

    /** Takes in what follows; waits while too much is under way. */
    void take(List<Folding> steps) {
        submit(encoder, waiting, () -> {
            pace.run(() -> encode(steps));
            if (copy.size() > FULL) {
                flush();
            }
        });
    }

    /** Waits until all events that were taken have been written. */
    void finishEvents() {
        submit(encoder, waiting, this::flush);
        await(waiting, MOST_WAITING);
        await(writing, MOST_WRITING);
    }

    /** Writes the rows of these subjects, which have been folded to the end; waits as {@link #take} does. */
    void takeSubjects(List<Folded> subjects) {
        submit(writers, writing, () -> {
            Copy full = empty();
            pace.run(() -> subjects.forEach(folded -> encode(folded, full)));
            write(full);
        });
    }

    /** Waits until all subjects that were taken have been written. */
    void finishSubjects() {
        await(writing, MOST_WRITING);
    }

    List<Parked> parked() {
        return stopped.values().stream().map(Stopped::parked).toList();
    }

    private void encode(List<Folding> steps) {
        for (Folding step : steps) {
            ViewEvent event = step.event();
            if (stopped.containsKey(event.subjectId())) {
                rows.keepOut(event, copy);
            } else {
                RuntimeException failed = step.failure();
                if (failed == null) {
                    failed = event(new Step(event, step.before(), step.after()));
                }
                if (failed != null) {
                    stop(step, failed);
                    rows.keepOut(event, copy);
                }
            }
            copy.keep();
        }
    }

    private void encode(Folded folded, Copy full) {
        Stopped at = stopped.get(folded.id());
        Folded last = at == null ? folded : at.before();
        if (last.version() >= 0) {
            rows.subject(last, full);
        }
    }

    private @Nullable RuntimeException event(Step step) {
        try {
            rows.event(step, copy);
            return null;
        } catch (RuntimeException e) {
            copy.undo();
            if (!Blame.isOfTheEvent(e)) {
                throw e;
            }
            return e;
        }
    }

    private void stop(Folding step, RuntimeException failed) {
        ViewEvent event = step.event();
        LOG.error(
                "View {} parks {} {} at event {}",
                building.view().name(),
                event.subject().word(),
                event.subjectId(),
                event.position(),
                failed);
        stopped.put(event.subjectId(), new Stopped(Parked.of(event, failed), step.before()));
    }

    private void flush() {
        Copy full = copy;
        copy = empty();
        submit(writers, writing, () -> write(full));
    }

    private void write(Copy full) {
        pace.run(() -> building.write(full));
        full.clear();
        written.add(full);
    }

    /** One that was written, if there is any: memory of this size is dear to come by. */
    private Copy empty() {
        Copy empty = written.poll();
        return empty == null ? new Copy() : empty;
    }

    /** What fails closes the lane; what comes after that is not done. */
    private void submit(Executor where, Semaphore room, Runnable work) {
        room.acquireUninterruptibly();
        where.execute(() -> {
            try {
                if (failure.get() == null) {
                    work.run();
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    private static void await(Semaphore room, int most) {
        room.acquireUninterruptibly(most);
        room.release(most);
    }

    @Override
    public void close() {
        encoder.shutdownNow();
    }

    /** @param before the subject as it was before the event at which it stopped */
    private record Stopped(Parked parked, Folded before) {}
}
