package nl.routekaart.eventstore;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest position that this process has heard of, and whoever waits for it to move. Safe for several threads. */
final class KnownHead {

    private static final Logger LOG = LoggerFactory.getLogger(KnownHead.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private volatile long position;

    long position() {
        return position;
    }

    /** Called with a committed position; a lower one than known changes nothing. */
    void reached(long committed) {
        lock.lock();
        try {
            if (committed <= position) {
                return;
            }
            position = committed;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(KnownHead::wake);
    }

    /** What is committed is committed: a reader that cannot be woken looks for itself, and hurts no writer. */
    private static void wake(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("A reader of events could not be woken", e);
        }
    }

    /** Waits until the head is beyond a position. */
    boolean awaitBeyond(long seen, long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (position <= seen) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
