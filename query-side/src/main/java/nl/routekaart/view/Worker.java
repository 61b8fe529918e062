package nl.routekaart.view;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thread of a view. The one that writes rests after each page for as long as the page took, at most ten milliseconds,
 * so that what happens meanwhile comes in one page: many small pages would take what the commands need. What comes after
 * a pause is taken in at once. Once stopped a thread takes nothing in, without a word to whoever has just recorded an
 * event.
 */
final class Worker extends ScheduledThreadPoolExecutor {

    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(10);

    private final long longestRest;
    private long begun;
    private volatile long rested = System.nanoTime();

    private Worker(String name, long longestRest) {
        super(1, Thread.ofPlatform().name(name).factory(), new ThreadPoolExecutor.DiscardPolicy());
        this.longestRest = longestRest;
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    static Worker resting(String name) {
        return new Worker(name, LONGEST_REST);
    }

    static Worker restless(String name) {
        return new Worker(name, 0);
    }

    @Override
    public Future<?> submit(Runnable task) {
        return schedule(task, rested - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
        begun = System.nanoTime();
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable failure) {
        long now = System.nanoTime();
        rested = now + Math.min(now - begun, longestRest);
    }
}
