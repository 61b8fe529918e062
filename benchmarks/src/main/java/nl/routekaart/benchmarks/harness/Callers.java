package nl.routekaart.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A number of callers, each with one request under way at any time. */
public final class Callers {

    private Callers() {}

    /**
     * Calls for as long as the piece takes, and waits for what is then still under way.
     *
     * @param call does one request and returns when it is done
     */
    public static Done during(Duration piece, int callers, Call call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(callers + 1);
        // As the product's own requests do, and no dearer for the others.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                all.add(threads.submit(() -> {
                    start.await();
                    long end = System.nanoTime() + piece.toNanos();
                    long done = 0;
                    while (System.nanoTime() < end) {
                        call.once(number);
                        done++;
                    }
                    return done;
                }));
            }
            start.await();
            long started = System.nanoTime();
            long done = 0;
            for (Future<Long> each : all) {
                done += each.get();
            }
            return new Done(done, System.nanoTime() - started);
        }
    }

    /** So many calls, spread over the callers. */
    public static void times(int count, int callers, Call call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Void>> all = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                int one = number;
                all.add(threads.submit(() -> {
                    call.once(one);
                    return null;
                }));
            }
            for (Future<Void> each : all) {
                each.get();
            }
        }
    }

    /** One request. */
    @FunctionalInterface
    public interface Call {

        /** @param number of the caller, or of the call */
        void once(int number) throws Exception;
    }

    /** How many calls in how much time. */
    public record Done(long count, long nanos) {

        /** The rate. */
        public double perSecond() {
            return count * 1e9 / nanos;
        }
    }
}
