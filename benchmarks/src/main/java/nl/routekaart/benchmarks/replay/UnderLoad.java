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
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Product product;
    private final int events;
    private final Orders orders;

    UnderLoad(Product product, int events) throws Exception {
        this.product = product;
        this.events = events;
        this.orders = Orders.register(product.part(CommandDispatch.class), 100, 200);
    }

    /**
     * First without a rebuild, then while there is one.
     *
     * @throws IllegalStateException if the rebuilt views are not what the live ones were; whatever a read or command throws
     */
    List<Figure> measured(List<String> views) throws Exception {
        List<Figure> figures = new ArrayList<>(during("no rebuild", () -> LockSupport.parkNanos(QUIET.toNanos())));
        figures.addAll(during("a rebuild", () -> {
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
        String name = " during " + what + ", " + events / 1000 + " k events";
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("reads answered" + name, "reads", List.of((double) reads.count())));
        figures.add(Figure.of("commands recorded" + name, "commands", List.of((double) commands.count())));
        for (Reading reading : reads.readings("reads" + name)) {
            figures.add(Figure.of(reading.name(), reading.unit(), List.of(reading.value())));
        }
        return figures;
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
