package nl.routekaart.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Callers who call at a given rate, whether or not the answers keep up with it as far as there are callers left. */
public final class Paced {

    private Paced() {}

    /** Calls so often a second, for so long; answers how many calls there were. */
    public static long during(Duration piece, double perSecond, int callers, Callers.Call call) throws Exception {
        long started = System.nanoTime();
        double interval = 1e9 * callers / perSecond;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                all.add(threads.submit(() -> {
                    long done = 0;
                    double due = started + interval * number / callers;
                    while (due < started + piece.toNanos()) {
                        pauseUntil((long) due);
                        call.once(number);
                        done++;
                        due += interval;
                    }
                    return done;
                }));
            }
            long done = 0;
            for (Future<Long> each : all) {
                done += each.get();
            }
            return done;
        }
    }

    private static void pauseUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
