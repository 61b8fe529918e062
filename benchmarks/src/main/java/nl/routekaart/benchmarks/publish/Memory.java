package nl.routekaart.benchmarks.publish;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.routekaart.benchmarks.harness.Reading;

/** What some work takes of the heap. */
final class Memory {

    private static final double MEGABYTE = 1024 * 1024;
    private static final int COLLECTIONS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Memory() {}

    /** Does the work once, on this thread. */
    static List<Reading> around(String name, Callable<byte[]> work) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        System.gc();
        double before = heap(false);
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long started = System.nanoTime();
        byte[] bytes = work.call();
        double milliseconds = (System.nanoTime() - started) / 1e6;
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        double peak = Math.max(0, heap(true) - before) / MEGABYTE;
        List<Reading> readings = new ArrayList<>(List.of(
                new Reading(name, "ms", milliseconds),
                new Reading(name, "MB allocated", allocated / MEGABYTE),
                new Reading(name, "MB at most", peak)));
        if (bytes.length > 0) {
            readings.add(new Reading(name, "MB of file", bytes.length / MEGABYTE));
        }
        return readings;
    }

    /** Megabytes that are in use after full collections; what waits to be cleaned up goes with one of the later ones. */
    static double live() throws InterruptedException {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, heap(false) / MEGABYTE);
            Thread.sleep(PAUSE);
        }
        return least;
    }

    private static double heap(boolean peak) {
        return pools().stream()
                .mapToDouble(pool -> (peak ? pool.getPeakUsage() : pool.getUsage()).getUsed())
                .sum();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
