package nl.routekaart.view;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * How much is asked of this process: requests that it answered and events that its views took in as they came. Whoever
 * does long work in the background asks it whether to hold back.
 */
final class Load {

    /** So much in one second, and others are waiting for this machine. */
    static final int BUSY = 20;

    private final LongSupplier nanos;
    private final AtomicInteger current = new AtomicInteger();
    private long second;
    private boolean before;

    /** @param nanos a clock such as {@link System#nanoTime} */
    Load(LongSupplier nanos) {
        this.nanos = nanos;
        this.second = second();
    }

    /** Something was done for somebody. */
    void did(int count) {
        turn();
        current.addAndGet(count);
    }

    /** Whether it is busy now, or was in the second before this one. */
    boolean isBusy() {
        turn();
        return busyBefore() || current.get() >= BUSY;
    }

    private synchronized boolean busyBefore() {
        return before;
    }

    private synchronized void turn() {
        long now = second();
        if (now != second) {
            before = now == second + 1 && current.get() >= BUSY;
            current.set(0);
            second = now;
        }
    }

    private long second() {
        return TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong());
    }
}
