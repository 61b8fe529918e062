package nl.routekaart.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;

/** How long many single things took. Safe for use by several threads. */
public final class Latencies {

    private final List<Long> nanos = new ArrayList<>();

    /** One more. */
    public synchronized void add(long duration) {
        nanos.add(duration);
    }

    /** How many there are. */
    public synchronized int count() {
        return nanos.size();
    }

    /** The middle one and the worst but one in a hundred, in milliseconds. */
    public synchronized List<Reading> readings(String name) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return List.of(
                new Reading(name + ", p50", "ms", at(sorted, 0.50)),
                new Reading(name + ", p99", "ms", at(sorted, 0.99)));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))) / 1e6;
    }
}
