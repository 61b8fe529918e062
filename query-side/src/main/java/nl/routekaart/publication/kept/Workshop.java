package nl.routekaart.publication.kept;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.routekaart.rule.Category;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;

/**
 * Where publications are made, so many at once and no more: a PDF of a large version takes the better part of a gigabyte for
 * a moment. Who has to wait too long is asked to come again.
 */
final class Workshop {

    private static final Rule BUSY = new Rule("publications-busy", Category.BUSY);

    private final Semaphore places;
    private final Duration patience;

    /**
     * @param places how many are made at once
     * @param patience how long somebody waits for a place
     */
    Workshop(int places, Duration patience) {
        if (places < 1) {
            throw new IllegalArgumentException("Publications are made " + places + " at once");
        }
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /**
     * Makes something when there is a place for it.
     *
     * @throws RefusedException {@code publications-busy} (503) if there was none in time
     */
    <T> T make(Supplier<T> work) {
        if (!entered()) {
            throw new RefusedException(Refusal.of(BUSY, "seconds", patience.toSeconds()));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
