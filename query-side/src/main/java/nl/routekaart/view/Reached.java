package nl.routekaart.view;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** How far a view is known to be, for those who wait for it. */
final class Reached {

    /** How long to wait before looking again: the view may be written by another process, which cannot tell us. */
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(250);

    private final LongSupplier look;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long known;

    /** @param look reads the position from the view */
    Reached(LongSupplier look) {
        this.look = look;
    }

    /** Says that everything up to a position can be seen now. */
    void announce(long position) {
        lock.lock();
        try {
            known = Math.max(known, position);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Says where it is, though it was said to be further: that was a view of other events. */
    void standsAt(long position) {
        lock.lock();
        try {
            known = position;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything up to a position can be seen, or the time is up. */
    boolean await(long position, long nanos) {
        long deadline = System.nanoTime() + nanos;
        while (!isKnown(position)) {
            announce(look.getAsLong());
            if (isKnown(position)) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0 || !awaitMove(position, Math.min(left, LOOK_AGAIN))) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(long position) {
        lock.lock();
        try {
            return known >= position;
        } finally {
            lock.unlock();
        }
    }

    /** @return false if the thread was interrupted */
    private boolean awaitMove(long position, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (known < position && left > 0) {
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
