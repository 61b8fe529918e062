package nl.routekaart.benchmarks.replay;

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
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Latencies;
import nl.routekaart.benchmarks.harness.Reading;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.product.Orders;
import nl.routekaart.benchmarks.product.Product;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.dispatch.CommandDispatch;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.view.Rebuilt;
import nl.routekaart.view.Views;

/** What readers and partners notice of a rebuild of all views: half of the readers ask about now, half about the past. */
final class UnderLoad {

    private static final int READERS = 2;
    private static final long BETWEEN_NANOS = 20_000_000;
    private static final String NO_REBUILD = "no rebuild";
    private static final String A_REBUILD = "a rebuild";

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

    /**
     * First without a rebuild, once to warm up and once to measure, then while there is one.
     *
     * @throws IllegalStateException if the rebuilt views are not what the live ones were; whatever a read or command throws
     */
    List<Figure> measured(List<String> views) throws Exception {
        Runnable nothing = () -> LockSupport.parkNanos(quiet.toNanos());
        during("warming up", nothing);
        List<Figure> figures = new ArrayList<>(during(NO_REBUILD, nothing));
        figures.addAll(during(A_REBUILD, () -> {
            for (Rebuilt rebuilt : product.part(Views.class).rebuild(views)) {
                if (!rebuilt.equal()) {
                    throw new IllegalStateException("Not what the events say: " + rebuilt);
                }
            }
        }));
        return figures;
    }

    private List<Figure> during(String what, Runnable meanwhile) throws Exception {
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
        String name = during(what, events);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("reads answered" + name, "reads", List.of((double) reads.count())));
        figures.add(Figure.of("commands recorded" + name, "commands", List.of((double) commands.count())));
        for (Reading reading : reads.readings("reads" + name)) {
            figures.add(Figure.of(reading.name(), reading.unit(), List.of(reading.value())));
        }
        return figures;
    }

    private static String during(String what, int events) {
        return " during " + what + ", " + events / 1000 + " k events";
    }

    /** How the slowest of a hundred reads during a rebuild compares with that of other times. */
    static void compare(Result.Ratios ratios, int events) {
        ratios.add(
                "p99 of reads, during a rebuild/without, " + events / 1000 + " k events",
                "reads" + during(A_REBUILD, events) + ", p99",
                "reads" + during(NO_REBUILD, events) + ", p99");
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
        if (random.nextBoolean()) {
            product.part(CurrentQueries.class).page(Subject.ITEM, Filter.ALL, PageRequest.first(50));
        } else {
            product.part(HistoryQueries.class)
                    .page(Subject.PARTY, Filter.ALL, PageRequest.first(50), PointInTime.at(1 + random.nextInt(events)));
        }
    }

    @FunctionalInterface
    private interface Call {
        void make() throws Exception;
    }
}
