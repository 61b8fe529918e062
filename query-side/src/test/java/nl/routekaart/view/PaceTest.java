package nl.routekaart.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

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
    void piecesRunTogetherUntilItIsBusyAndThenOneAtATime() throws InterruptedException {
        AtomicBoolean busy = new AtomicBoolean();
        Pace pace = new Pace(busy::get);
        assertThat(together(pace)).isTrue();
        busy.set(true);
        assertThat(together(pace)).isFalse();
        busy.set(false);
        assertThat(together(pace)).isTrue();
    }

    /** Whether two pieces meet; where they cannot, the first ends when the other still waits. */
    private static boolean together(Pace pace) throws InterruptedException {
        CountDownLatch met = new CountDownLatch(2);
        AtomicBoolean together = new AtomicBoolean();
        Runnable piece = () -> {
            met.countDown();
            try {
                if (met.await(300, TimeUnit.MILLISECONDS)) {
                    together.compareAndSet(false, met.getCount() == 0);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        CountDownLatch first = new CountDownLatch(1);
        AtomicBoolean firstMet = new AtomicBoolean();
        Thread one = Thread.ofPlatform()
                .start(() -> pace.run(() -> {
                    first.countDown();
                    piece.run();
                    firstMet.set(together.get());
                }));
        Thread other = Thread.ofPlatform().start(() -> {
            try {
                first.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            pace.run(piece);
        });
        one.join();
        other.join();
        return firstMet.get();
    }
}
