package nl.routekaart.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.routekaart.audit.AuditView;
import nl.routekaart.current.CurrentView;
import nl.routekaart.history.HistoryView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every connection of the process is cut at a moment of chance while its views are rebuilt or compared, as when its process or
 * machine ends. To repeat a failure, start with {@code -Dviews.seed=} the seed it names.
 */
class RebuildBrokenOffTest {

    private static final int TIMES = 20;
    private static final int EVENTS = 600;
    private static final long SEED = Long.getLong("views.seed", System.nanoTime());

    private final ViewHouse house = new ViewHouse();
    private final Random random = new Random(SEED);

    /** How long work takes at most: less each time that it was found done before it was broken off. */
    private long whole;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theNextStartIsCleanAndTheViewsAreWhatTheirEventsSay() throws Exception {
        RandomHappenings happenings = new RandomHappenings(SEED, house.events);
        for (int i = 0; i < EVENTS; i++) {
            happenings.happen();
        }
        whole = nanosOfARebuild();
        int broken = 0;
        for (int time = 0; time < TIMES; time++) {
            Views views = started();
            Supplier<List<?>> work =
                    time % 3 == 2 ? () -> List.of(views.compare("history", null)) : () -> views.rebuild(views.names());
            broken += isBrokenOff(work, (long) (random.nextDouble() * whole)) ? 1 : 0;
            views.stop();
            happenings.happen();
            Views again = started();
            assertThat(schemas()).as("seed %s", SEED).containsExactly("view_audit", "view_current", "view_history");
            assertThat(again.statuses()).as("seed %s", SEED).allMatch(ViewStatus::healthy);
            assertThat(again.names())
                    .as("seed %s", SEED)
                    .allMatch(name -> again.compare(name, null).equal());
            again.stop();
        }
        assertThat(broken).as("how many were broken off; seed %s", SEED).isPositive();
    }

    private Views started() {
        Views views = house.start(new CurrentView(), new HistoryView(), new AuditView());
        house.settle(views);
        return views;
    }

    private long nanosOfARebuild() {
        Views views = started();
        views.rebuild(views.names());
        long begun = System.nanoTime();
        views.rebuild(views.names());
        long took = System.nanoTime() - begun;
        views.stop();
        return took;
    }

    /** @return whether the work failed; it may also have been done by then */
    private boolean isBrokenOff(Supplier<List<?>> work, long afterNanos) throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<List<?>> done = thread.submit(work::get);
            LockSupport.parkNanos(afterNanos);
            if (done.isDone()) {
                whole = Math.min(whole, afterNanos);
            }
            house.cutAllConnections();
            try {
                done.get();
                return false;
            } catch (ExecutionException e) {
                return true;
            }
        }
    }

    private List<@Nullable String> schemas() {
        return house.jdbc.queryForList(
                "select nspname from pg_namespace where nspname like 'view\\_%' order by nspname", String.class);
    }
}
