package nl.routekaart.publication.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.routekaart.rule.Problem;
import nl.routekaart.rule.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkshopTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService readers = Executors.newFixedThreadPool(8);

    @AfterEach
    void close() {
        readers.shutdownNow();
    }

    @Test
    void neverAreMoreMadeAtOnceThanThereArePlaces() throws Exception {
        Workshop workshop = new Workshop(2, LONG);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> made = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            made.add(readers.submit(() -> workshop.make(() -> {
                int now = inside.incrementAndGet();
                most.accumulateAndGet(now, Math::max);
                Thread.yield();
                return inside.decrementAndGet();
            })));
        }
        for (Future<Integer> one : made) {
            one.get();
        }

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whoWaitsTooLongIsAskedToComeAgain() throws Exception {
        Workshop workshop = new Workshop(1, Duration.ofMillis(50));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> large = new CompletableFuture<>();
        Future<String> first = readers.submit(() -> workshop.make(() -> {
            begun.countDown();
            return large.join();
        }));
        begun.await();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> workshop.make(() -> "second"))
                .satisfies(refused -> {
                    Problem problem = Problem.of(refused, Locale.ENGLISH);
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.type()).endsWith("/problems/publications-busy");
                });
        large.complete("first");
        assertThat(first.get()).isEqualTo("first");
        assertThat(workshop.make(() -> "third")).isEqualTo("third");
    }

    @Test
    void aPublicationThatFailsGivesItsPlaceBack() {
        Workshop workshop = new Workshop(1, Duration.ofMillis(50));
        assertThatIllegalStateException()
                .isThrownBy(() -> workshop.make(() -> {
                    throw new IllegalStateException("not made");
                }));

        assertThat(workshop.make(() -> "next")).isEqualTo("next");
    }
}
