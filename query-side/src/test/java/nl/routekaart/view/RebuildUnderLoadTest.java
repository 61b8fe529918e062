package nl.routekaart.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.audit.AuditView;
import nl.routekaart.audit.Secrecy;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.current.CurrentView;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.HistoryView;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import org.junit.jupiter.api.Test;

/** Views are rebuilt while they are read and written. How fast they are read meanwhile is the benchmark {@code replay}'s. */
class RebuildUnderLoadTest {

    private static final int EVENTS = 1_500;
    private static final int READERS = 4;
    private static final int REBUILDS = 4;
    private static final long SEED = 20261124;

    @Test
    void noReadFailsAndEveryDigestIsEqual() throws Exception {
        try (ViewHouse house = new ViewHouse()) {
            RandomHappenings happenings = new RandomHappenings(SEED, house.events);
            for (int i = 0; i < EVENTS; i++) {
                happenings.happen();
            }
            Views views = house.start(new CurrentView(), new HistoryView(), new AuditView());
            house.settle(views);
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger reads = new AtomicInteger();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> others = new ArrayList<>();
                for (int reader = 0; reader < READERS; reader++) {
                    Random random = new Random(SEED + reader);
                    others.add(threads.submit(() -> {
                        while (!over.get()) {
                            read(house, random);
                            views.answered();
                            reads.incrementAndGet();
                        }
                    }));
                }
                others.add(threads.submit(() -> write(house, over)));
                try {
                    for (int i = 0; i < REBUILDS; i++) {
                        assertThat(views.rebuild(views.names())).hasSize(3).allMatch(Rebuilt::equal);
                        assertThat(views.compare("history", 1L + i * 100).equal())
                                .isTrue();
                    }
                } finally {
                    over.set(true);
                }
                for (Future<?> other : others) {
                    other.get();
                }
            }
            house.settle(views);
            assertThat(views.statuses()).allMatch(ViewStatus::healthy);
            assertThat(views.names()).allMatch(name -> views.compare(name, null).equal());
            assertThat(reads.get()).isPositive();
            views.stop();
        }
    }

    private static void read(ViewHouse house, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> new CurrentQueries(house.jdbc).page(Subject.ITEM, Filter.ALL, PageRequest.first(20));
            case 1 ->
                new HistoryQueries(house.jdbc)
                        .page(
                                Subject.ITEM,
                                Filter.ALL,
                                PageRequest.first(20),
                                PointInTime.at(1 + random.nextInt(EVENTS)));
            default -> new AuditQueries(house.jdbc).page(AuditFilter.ALL, PageRequest.first(20), Secrecy.NONE);
        }
    }

    private static void write(ViewHouse house, AtomicBoolean over) {
        UUID id = new UUID(9, 9);
        for (int i = 0; !over.get(); i++) {
            house.events.append(Subject.ITEM, id, new ItemEvent.Renamed("t" + i), Map.of());
            LockSupport.parkNanos(5_000_000);
        }
    }
}
