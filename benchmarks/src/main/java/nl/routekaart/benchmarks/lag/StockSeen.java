package nl.routekaart.benchmarks.lag;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.routekaart.benchmarks.harness.Latencies;

/** Matches commands that Axon's stock engine acknowledged with what a stock processor has taken in. */
final class StockSeen {

    private final Map<String, Long> acknowledged = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private Latencies latencies = new Latencies();

    /** From now on it is measured anew. */
    synchronized void begin() {
        latencies = new Latencies();
        acknowledged.clear();
        seen.clear();
    }

    synchronized Latencies latencies() {
        return latencies;
    }

    synchronized void acknowledged(String commandId) {
        if (seen.remove(commandId) != null) {
            latencies.add(0);
        } else {
            acknowledged.put(commandId, System.nanoTime());
        }
    }

    synchronized void seen(String commandId) {
        Long at = acknowledged.remove(commandId);
        if (at == null) {
            seen.put(commandId, System.nanoTime());
        } else {
            latencies.add(System.nanoTime() - at);
        }
        notifyAll();
    }

    /** Waits until everything that was acknowledged has been seen. */
    synchronized void settle(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!acknowledged.isEmpty()) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                throw new IllegalStateException(acknowledged.size() + " commands have not been seen");
            }
            wait(millis);
        }
    }
}
