package nl.routekaart.view;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * How fast a rebuild goes: on all cores, or on one while the process is busy. Its work is cut into pieces of well under
 * a second, each of which keeps one core occupied, here or in PostgreSQL; while it is busy they are done one at a time.
 */
final class Pace {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final BooleanSupplier busy;
    private final Semaphore alone = new Semaphore(1, true);

    Pace(BooleanSupplier busy) {
        this.busy = busy;
    }

    /** Does a piece of work when its turn has come. A piece must not wait for another. */
    void run(Runnable piece) {
        boolean waited = acquire();
        try {
            piece.run();
        } finally {
            if (waited) {
                alone.release();
            }
        }
    }

    /** Whether the work has to do with one core. */
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
