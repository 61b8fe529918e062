package nl.routekaart.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import nl.routekaart.eventstore.TestEvents.Noted;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sixteen writers in two processes, some held open, half of them failing; readers follow meanwhile. */
class ManyWritersTest {

    private static final long SEED = 4829;
    private static final int WRITERS = 16;
    private static final int COMMANDS = 60;

    private final StoreFixture here = StoreFixture.onNewDatabase();
    private final StoreFixture there = here.another();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final CountDownLatch writing = new CountDownLatch(WRITERS);

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    @Test
    void everyReaderSeesEveryAcknowledgedEventOnceAndInOrder() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<List<String>>> readers = new ArrayList<>();
            for (StoreFixture store : List.of(here, here, there)) {
                readers.add(threads.submit(() -> follow(store)));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(SEED + writer);
                StoreFixture store = writer % 2 == 0 ? here : there;
                writers.add(threads.submit(() -> write(store, random)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            List<String> stored = here.texts("select event_id::text from event_store.event order by position");
            assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(stored).hasSizeGreaterThan(WRITERS * COMMANDS / 4);
            assertThat(here.positions())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, stored.size()).boxed().toList());
            for (Future<List<String>> reader : readers) {
                assertThat(reader.get()).isEqualTo(stored);
            }
        }
    }

    private void write(StoreFixture store, Random random) {
        try {
            for (int i = 0; i < COMMANDS; i++) {
                command(store, random);
            }
        } finally {
            writing.countDown();
        }
    }

    private void command(StoreFixture store, Random random) {
        List<String> ids = new ArrayList<>();
        boolean fails = random.nextBoolean();
        int events = 1 + random.nextInt(3);
        long heldMicros = random.nextInt(20) == 0 ? 20_000 : random.nextInt(300);
        UUID command = UUID.randomUUID();
        UUID subject = UUID.randomUUID();
        try {
            store.inUnitOfWork(unitOfWork -> {
                for (int sequence = 0; sequence < events; sequence++) {
                    EventMessage<?> event = StoreFixture.message(command, subject, sequence, new Noted("n" + sequence));
                    ids.add(event.getIdentifier());
                    store.store.publish(event);
                }
                unitOfWork.onPrepareCommit(appended -> {
                    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(heldMicros));
                    if (fails) {
                        throw new IllegalStateException("fails on purpose");
                    }
                });
            });
            acknowledged.addAll(ids);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("fails on purpose");
        }
    }

    /** Reads until all writers are done and nothing more comes. */
    private List<String> follow(StoreFixture store) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        try (TrackingEventStream stream = store.store.openStream(null)) {
            while (true) {
                boolean all = writing.getCount() == 0 && seen.size() >= store.table.head();
                if (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    seen.add(event.getIdentifier());
                    assertThat(event.trackingToken().position()).hasValue(seen.size());
                } else if (all) {
                    return seen;
                }
            }
        }
    }
}
