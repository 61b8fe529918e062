package nl.routekaart.benchmarks.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.audit.Secrecy;
import nl.routekaart.benchmarks.harness.Latencies;
import nl.routekaart.benchmarks.harness.Reading;
import nl.routekaart.benchmarks.product.Orders;
import nl.routekaart.benchmarks.product.Product;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.dispatch.CommandDispatch;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.view.Rebuilt;
import nl.routekaart.view.Views;

/** Readers and a partner who go on asking and sending while something else happens. */
final class UnderLoad {

    private static final int READERS = 2;
    private static final long BETWEEN_NANOS = 20_000_000;

    private final Product product;
    private final int events;
    private final Duration quiet;
    private final Orders orders;

    /** @param quiet how long it is measured without a rebuild */
    UnderLoad(Product product, int events, Duration quiet) throws Exception {
        this.product = product;
        this.events = events;
        this.quiet = quiet;
        this.orders = Orders.register(product.part(CommandDispatch.class), 100, 200);
    }

    /** Nothing else happens. */
    List<Reading> quiet(String name) throws Exception {
        return during(name, () -> LockSupport.parkNanos(quiet.toNanos()));
    }

    /**
     * All views are built anew.
     *
     * @throws IllegalStateException if the rebuilt views are not what the live ones were; whatever a read or command throws
     */
    List<Reading> rebuild(String name) throws Exception {
        long started = System.nanoTime();
        List<Reading> readings = during(name, () -> {
            Views views = product.part(Views.class);
            for (Rebuilt rebuilt : views.rebuild(views.names())) {
                if (!rebuilt.equal()) {
                    throw new IllegalStateException("Not what the events say: " + rebuilt);
                }
            }
        });
        readings.add(new Reading(name + ", took", "s", (System.nanoTime() - started) / 1e9));
        return readings;
    }

    private List<Reading> during(String name, Runnable meanwhile) throws Exception {
        Latencies reads = new Latencies();
        Latencies commands = new Latencies();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Random random = new Random(reader);
                all.add(threads.submit(() -> repeat(over, reads, () -> read(random))));
            }
            all.add(threads.submit(() -> repeat(over, commands, orders::send)));
            try {
                meanwhile.run();
            } finally {
                over.set(true);
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        List<Reading> readings = new ArrayList<>(reads.readings(name));
        readings.addAll(commands.readings(name + ", commands"));
        readings.add(new Reading(name + ", answered", "reads", reads.count()));
        readings.add(new Reading(name + ", recorded", "commands", commands.count()));
        return readings;
    }

    private static Void repeat(AtomicBoolean over, Latencies latencies, Call call) throws Exception {
        while (!over.get()) {
            long started = System.nanoTime();
            call.make();
            latencies.add(System.nanoTime() - started);
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        return null;
    }

    private void read(Random random) {
        switch (random.nextInt(3)) {
            case 0 -> product.part(CurrentQueries.class).page(Subject.ITEM, Filter.ALL, PageRequest.first(50));
            case 1 ->
                product.part(HistoryQueries.class)
                        .page(
                                Subject.PARTY,
                                Filter.ALL,
                                PageRequest.first(50),
                                PointInTime.at(1 + random.nextInt(events)));
            default -> product.part(AuditQueries.class).page(AuditFilter.ALL, PageRequest.first(20), Secrecy.NONE);
        }
    }

    @FunctionalInterface
    private interface Call {
        void make() throws Exception;
    }
}
