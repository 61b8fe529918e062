package nl.routekaart.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.routekaart.authority.Actor;
import nl.routekaart.installation.InstallationRecords;
import nl.routekaart.installation.ViewProof;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.view.BeingBuiltException;
import nl.routekaart.view.Compared;
import nl.routekaart.view.Difference;
import nl.routekaart.view.Rebuilt;
import nl.routekaart.view.Views;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has views built anew or compared, and has it recorded what came of that. Of each view one such task at a time is taken on, and
 * all take turns: each may need as much memory as there is. The result of a
 * rebuild is kept in the very transaction that puts the view in its place, and told from there: whoever is killed in between
 * tells it at the next start, once.
 */
@Component
public final class Upkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int AFTER_VIEWS = 1;
    private static final long PATIENCE_SECONDS = 10;

    private final Views views;
    private final Tasks tasks;
    private final InstallationRecords records;
    private final Clock clock;
    private final Map<String, UUID> underWay = new ConcurrentHashMap<>();
    private volatile @Nullable ExecutorService threads;

    public Upkeep(Views views, Tasks tasks, InstallationRecords records, Clock clock) {
        this.views = views;
        this.tasks = tasks;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public int getPhase() {
        return AFTER_VIEWS;
    }

    @Override
    public void start() {
        ExecutorService started = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("upkeep").daemon().factory());
        threads = started;
        started.execute(this::tellUntold);
    }

    /** What is under way is broken off; nothing of it is shown. */
    @Override
    public void stop() {
        ExecutorService stopping = threads;
        threads = null;
        if (stopping != null) {
            stopping.shutdownNow();
            try {
                if (!stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("A view was still being built when the process was told to stop");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /**
     * Begins.
     *
     * @param at the position at which a view is compared; absent: where it stands
     * @throws RefusedException if the actor may not, there is no such view, it has nothing to compare there, or it is being
     *     built or compared already
     */
    public Task begin(Task.Kind kind, String view, @Nullable Long at, Actor actor) {
        Permissions.check(kind.command(), actor);
        known(view);
        if (at != null) {
            check(view, at);
        }
        Task task = Task.asked(kind, view, at, actor, clock.instant());
        ExecutorService present = threads;
        if (present == null || underWay.putIfAbsent(view, task.id()) != null) {
            throw busy(view);
        }
        try {
            if (views.isBeingBuilt(view)) {
                throw busy(view);
            }
            tasks.add(task);
            present.execute(() -> run(task));
        } catch (RuntimeException e) {
            underWay.remove(view);
            throw e;
        }
        return task;
    }

    private void check(String view, long at) {
        if (!views.keepsPast(view)) {
            throw new RefusedException(Refusal.of(UpkeepRule.WITHOUT_PAST, "view", view));
        }
        long position = views.status(view).position();
        if (at > position) {
            throw new RefusedException(Refusal.of(UpkeepRule.NOT_THERE, "view", view, "position", position));
        }
    }

    /** @throws RefusedException if there is no such view */
    void known(String view) {
        if (!views.names().contains(view)) {
            throw new RefusedException(Refusal.of(
                    UpkeepRule.VIEW_UNKNOWN,
                    "view",
                    view.length() <= 100 ? view : view.substring(0, 100),
                    "views",
                    String.join(", ", views.names())));
        }
    }

    private static RefusedException busy(String view) {
        return new RefusedException(Refusal.of(UpkeepRule.VIEW_BUSY, "view", view));
    }

    /** The last tasks of a view, newest first. */
    public List<Task> tasks(String view, Task.Kind kind) {
        known(view);
        return tasks.of(view, kind);
    }

    /** A task. */
    public Optional<Task> find(UUID id) {
        return tasks.find(id);
    }

    /** The newest that succeeded. */
    public Optional<Task> last(String view, Task.Kind kind) {
        return tasks.lastDone(view, kind);
    }

    /**
     * Whether a task is under way in whatever process; if it is not and has not ended, it was broken off. Here it is until
     * another one can be asked for.
     */
    public boolean isUnderWay(Task task) {
        return task.id().equals(underWay.get(task.view())) || task.endedAt() == null && views.isBeingBuilt(task.view());
    }

    private void run(Task task) {
        try {
            tellUntold();
            switch (task.kind()) {
                case REBUILD ->
                    views.rebuild(
                            List.of(task.view()),
                            rebuilt -> tasks.succeeded(task.id(), proof(rebuilt), clock.instant()));
                case COMPARISON ->
                    tasks.succeeded(task.id(), proof(views.compare(task.view(), task.at())), clock.instant());
            }
        } catch (BeingBuiltException e) {
            tasks.failed(task.id(), String.valueOf(e.getMessage()), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("The {} of view {} failed", task.kind().word(), task.view(), e);
            tasks.failed(task.id(), e.getClass().getSimpleName() + ": " + e.getMessage(), clock.instant());
        } finally {
            tellUntold();
            underWay.remove(task.view(), task.id());
        }
    }

    /** What cannot be told now is told before and after the next task, and at the next start. */
    private synchronized void tellUntold() {
        try {
            for (Task task : tasks.untold()) {
                ViewProof result = task.result();
                if (result != null) {
                    tasks.recorded(
                            task.id(),
                            records.tellOnce(task.id().toString(), task.told(result), Grounds.NONE, task.actor()));
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("What came of a view that was rebuilt or compared cannot be recorded now", e);
        }
    }

    private static ViewProof proof(Rebuilt rebuilt) {
        return proof(
                rebuilt.comparedAt(),
                rebuilt.liveDigest(),
                rebuilt.rebuiltDigest(),
                rebuilt.first(),
                rebuilt.duration());
    }

    private static ViewProof proof(Compared compared) {
        return proof(
                compared.position(),
                compared.liveDigest(),
                compared.foldedDigest(),
                compared.first(),
                compared.duration());
    }

    private static ViewProof proof(
            long position, String shown, String folded, @Nullable Difference first, Duration took) {
        return new ViewProof(position, shown, folded, took.toMillis(), first == null ? null : first.words());
    }
}
