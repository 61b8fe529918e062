package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import nl.routekaart.eventstore.Schedule.Writer;
import nl.routekaart.eventstore.Seen.Commit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** A writer with a thread of its own, that appends at its first step and ends at its second. */
final class HeldWriter {

    private static final String ON_PURPOSE = "rolled back on purpose";

    /** A step that takes longer waits for somebody else's, and the schedule goes on without it. */
    private static final long STEP_MILLIS = 3;

    private static final long END_SECONDS = 60;

    private final OrderedStore store;
    private final Writer writer;
    private final List<DomainEventMessage<?>> events;
    private final AtomicLong moments;
    private final Semaphore mayEnd = new Semaphore(0);
    private final CompletableFuture<Boolean> appended = new CompletableFuture<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private boolean begun;
    private volatile long toldToEnd;
    private volatile @Nullable Commit commit;

    HeldWriter(OrderedStore store, Writer writer, List<DomainEventMessage<?>> events, AtomicLong moments) {
        this.store = store;
        this.writer = writer;
        this.events = events;
        this.moments = moments;
    }

    void step(ExecutorService threads) throws InterruptedException {
        if (!begun) {
            begun = true;
            threads.execute(this::write);
            awaitBriefly(appended);
        } else {
            toldToEnd = moments.incrementAndGet();
            mayEnd.release();
            awaitBriefly(ended);
        }
    }

    private void write() {
        try {
            store.write(writer.way(), events, this::gate);
            List<String> keys = events.stream().map(Seen::key).toList();
            commit = new Commit(keys, toldToEnd, moments.incrementAndGet());
            ended.complete(true);
        } catch (RuntimeException | AssertionError e) {
            if (writer.fails() && ON_PURPOSE.equals(e.getMessage())) {
                ended.complete(false);
            } else {
                appended.completeExceptionally(e);
                ended.completeExceptionally(e);
            }
        }
    }

    private void gate() {
        appended.complete(true);
        mayEnd.acquireUninterruptibly();
        if (writer.fails()) {
            throw new IllegalStateException(ON_PURPOSE);
        }
    }

    private static void awaitBriefly(CompletableFuture<Boolean> step) throws InterruptedException {
        try {
            assertThat(step.get(STEP_MILLIS, TimeUnit.MILLISECONDS)).isNotNull();
        } catch (TimeoutException e) {
            // It waits for another writer, as it would.
        } catch (ExecutionException e) {
            throw new AssertionError("A writer failed", e);
        }
    }

    void awaitEnd() throws InterruptedException {
        try {
            assertThat(ended.get(END_SECONDS, TimeUnit.SECONDS)).isNotNull();
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("A writer did not end as it should", e);
        }
    }

    Optional<Commit> commit() {
        return Optional.ofNullable(commit);
    }
}
