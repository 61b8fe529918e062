package nl.routekaart.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final AtomicLong now = new AtomicLong();
    private final Load load = new Load(now::get);

    private void seconds(double count) {
        now.addAndGet((long) (count * TimeUnit.SECONDS.toNanos(1)));
    }

    @Test
    void aProcessIsBusyWhileItDoesMuchAndForASecondAfter() {
        assertThat(load.isBusy()).isFalse();
        load.did(Load.BUSY - 1);
        assertThat(load.isBusy()).isFalse();
        load.did(1);
        assertThat(load.isBusy()).isTrue();
        seconds(1);
        assertThat(load.isBusy()).isTrue();
        seconds(1);
        assertThat(load.isBusy()).isFalse();
        load.did(Load.BUSY);
        seconds(5);
        assertThat(load.isBusy()).isFalse();
    }

    @Test
    void piecesRunTogetherUntilItIsBusyAndThenOneAtATime() throws Exception {
        AtomicBoolean busy = new AtomicBoolean();
        Pace pace = new Pace(busy::get);
        assertThat(twoPiecesMeet(pace, LONG)).isTrue();
        busy.set(true);
        assertThat(twoPiecesMeet(pace, SHORT)).isFalse();
        busy.set(false);
        assertThat(twoPiecesMeet(pace, LONG)).isTrue();
    }

    @Test
    void aPieceIsFollowedByARestAsLongAsItselfWhileItIsBusy() {
        AtomicBoolean busy = new AtomicBoolean();
        AtomicLong rested = new AtomicLong();
        Pace pace = new Pace(busy::get, now::get, rested::addAndGet);

        pace.run(() -> seconds(0.25));
        assertThat(rested).hasValue(0);

        busy.set(true);
        pace.run(() -> seconds(0.25));
        assertThat(rested).hasValue(TimeUnit.MILLISECONDS.toNanos(250));
    }

    private static boolean twoPiecesMeet(Pace pace, Duration within) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger met = new AtomicInteger();
        Runnable piece = () -> {
            try {
                both.await(within.toMillis(), TimeUnit.MILLISECONDS);
                met.incrementAndGet();
            } catch (TimeoutException | BrokenBarrierException | InterruptedException e) {
                // they did not meet
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> pace.run(piece));
            Future<?> other = threads.submit(() -> pace.run(piece));
            one.get();
            other.get();
        }
        return met.get() == 2;
    }
}
