package nl.routekaart.benchmarks.lag;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.routekaart.benchmarks.harness.Latencies;
import nl.routekaart.view.ViewPositions;

/** Watches when acknowledged commands can be read in all views; takes a sample so as not to be a load itself. */
final class Seen implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SAMPLE_NANOS = 2_000_000;

    private final ViewPositions views;
    private final Latencies latencies = new Latencies();
    private final BlockingQueue<Acknowledged> queue = new LinkedBlockingQueue<>();
    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private final Thread watcher;
    private volatile long lost;

    Seen(ViewPositions views) {
        this.views = views;
        this.watcher = Thread.ofPlatform().name("seen").start(this::watch);
    }

    /** A command was acknowledged with this position, now. */
    void acknowledged(long position) {
        long now = System.nanoTime();
        long due = next.get();
        if (now >= due && next.compareAndSet(due, now + SAMPLE_NANOS)) {
            queue.add(new Acknowledged(position, now));
        }
    }

    /** Waits until all that was acknowledged has been seen. */
    Latencies all() throws InterruptedException {
        queue.add(new Acknowledged(0, 0));
        watcher.join();
        if (lost > 0) {
            throw new IllegalStateException("Position " + lost + " is not in the views: " + views.all());
        }
        return latencies;
    }

    private void watch() {
        try {
            while (true) {
                Acknowledged one = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (one == null || one.at() == 0) {
                    return;
                }
                if (!views.await(one.position(), PATIENCE)) {
                    lost = one.position();
                    return;
                }
                latencies.add(System.nanoTime() - one.at());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private record Acknowledged(long position, long at) {}
}
