package nl.routekaart.view;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * How fast a rebuild goes: on all cores, or on half of one while the process is busy. Its work is cut into pieces of well
 * under a second, each of which keeps one core occupied, here or in PostgreSQL; while it is busy they are done one at a
 * time, and each is followed by a rest as long as itself. Without the rest, readers find only one core free, and the
 * garbage of a rebuild comes so fast that more than one in a hundred of them meets a pause of the collector.
 */
final class Pace {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final BooleanSupplier busy;
    private final LongSupplier nanos;
    private final LongConsumer rest;
    private final Semaphore alone = new Semaphore(1, true);

    Pace(BooleanSupplier busy) {
        this(busy, System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * @param nanos a clock such as {@link System#nanoTime}
     * @param rest waits for so many nanoseconds
     */
    Pace(BooleanSupplier busy, LongSupplier nanos, LongConsumer rest) {
        this.busy = busy;
        this.nanos = nanos;
        this.rest = rest;
    }

    /** Does a piece of work when its turn has come. A piece must not wait for another. */
    void run(Runnable piece) {
        if (!acquire()) {
            piece.run();
            return;
        }
        try {
            long started = nanos.getAsLong();
            piece.run();
            rest.accept(nanos.getAsLong() - started);
        } finally {
            alone.release();
        }
    }

    /** Whether the work has to do with less than one core. */
    boolean isHeldBack() {
        return busy.getAsBoolean();
    }

    /** @return whether the piece is the only one that may begin until it ends */
    private boolean acquire() {
        try {
            while (busy.getAsBoolean()) {
                if (alone.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rebuild was broken off", e);
        }
    }
}
