package nl.routekaart.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A view stops when it is told to, whatever it has met. */
class ViewStopTest {

    private static final UUID ONE = new UUID(1, 1);

    /** What Axon waits before its third try. */
    private static final Duration PUT_OFF = Duration.ofSeconds(4);

    /** A view that does not stop is left after twenty seconds. */
    private static final Duration LONG = Duration.ofSeconds(15);

    private static final int TRIES = 3;

    private final ViewHouse house = new ViewHouse();
    private final Ledger ledger = new Ledger(1);

    @AfterEach
    void close() {
        house.close();
    }

    private void renamed(String title) {
        house.events.append(Subject.ITEM, ONE, new ItemEvent.Renamed(title), Map.of());
    }

    @Test
    void aViewThatMeetsAnErrorSaysSoTriesAgainAndStops() {
        Views running = house.start(ledger);
        AtomicBoolean fails = new AtomicBoolean(true);
        ledger.afterRows = () -> {
            if (fails.get()) {
                throw new StackOverflowError("nested too deep");
            }
        };
        renamed("a");
        await().atMost(ViewHouse.PATIENCE)
                .untilAsserted(
                        () -> assertThat(running.status("ledger").failure()).contains("StackOverflowError"));
        assertThat(new ViewHealth(running).health().getStatus()).isEqualTo(Status.DOWN);
        fails.set(false);
        house.settle(running);
        assertThat(running.status("ledger").healthy()).isTrue();
        fails.set(true);
        renamed("b");
        await().atMost(ViewHouse.PATIENCE)
                .untilAsserted(
                        () -> assertThat(running.status("ledger").failure()).isNotNull());
        assertThat(stopped(running)).isLessThan(LONG);
    }

    /** A machine that is busy with other things takes its time at times; a stop that waits takes it each time. */
    @Test
    void aStopThatComesWhileTheNextTryIsPutOffDoesNotWaitForIt() {
        assertThat(Stream.generate(this::stoppedWhileTheNextTryIsPutOff)
                        .limit(TRIES)
                        .anyMatch(took -> took.compareTo(PUT_OFF.dividedBy(2)) < 0))
                .isTrue();
    }

    /** Axon has let go of what it did and has not said yet what it does next: then a stop used to wait for that. */
    private Duration stoppedWhileTheNextTryIsPutOff() {
        Semaphore written = new Semaphore(0);
        CountDownLatch stopping = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        Views running = house.start(ledger);
        ledger.afterRows = () -> {
            written.release();
            if (attempts.incrementAndGet() == 3) {
                waitFor(stopping);
            }
            throw new IllegalStateException("the database is gone", new SQLException("gone", "08006"));
        };
        house.events.afterEvent = () -> {
            written.acquireUninterruptibly();
            throw new IllegalStateException("the stream breaks off");
        };
        renamed("a");
        await().atMost(ViewHouse.PATIENCE).until(() -> attempts.get() == 3);
        Thread stop = Thread.ofPlatform().start(running::stop);
        await().atMost(ViewHouse.PATIENCE).until(() -> !running.isRunning() && isWaiting(stop));
        long released = System.nanoTime();
        stopping.countDown();
        joined(stop);
        return Duration.ofNanos(System.nanoTime() - released);
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration stopped(Views running) {
        long started = System.nanoTime();
        running.stop();
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
