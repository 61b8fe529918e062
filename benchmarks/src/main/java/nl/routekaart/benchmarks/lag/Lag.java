package nl.routekaart.benchmarks.lag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import nl.routekaart.benchmarks.harness.Callers;
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Latencies;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Paced;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.benchmarks.harness.Profile;
import nl.routekaart.benchmarks.harness.Progress;
import nl.routekaart.benchmarks.harness.Reading;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Rounds;
import nl.routekaart.benchmarks.harness.Suite;
import nl.routekaart.benchmarks.product.Orders;
import nl.routekaart.benchmarks.product.Product;
import nl.routekaart.benchmarks.product.StockAxon;
import nl.routekaart.benchmarks.product.StockViews;
import nl.routekaart.dispatch.CommandDispatch;
import nl.routekaart.message.RawEvents;
import nl.routekaart.view.ViewPositions;

/** Milliseconds from the acknowledgement of a command until every view shows it. */
public final class Lag implements Suite {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CALLERS = 64;
    private static final int PAYLOAD = 200;
    private static final double IDLE_PER_SECOND = 20;
    private static final long PROBE_NANOS = 2_000_000;

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public String about() {
        return """
                First it is measured how many commands a second, from 64 callers, are durable and in all three views; then commands
                come at half of that rate, evenly, with payloads of 200 bytes over a thousand items, or twenty a second when
                *idle*. *Ours* is the
                time from the acknowledgement of a command, sampled every two milliseconds, until all three views have it.
                *Limit* is one notification from one connection of the database to another and the commit of one upsert there, every
                two milliseconds under the same commands at the same rate, with the views stopped. *Stock* is the same for Axon's
                engine and one tracking processor with its stock settings that keeps the current view, at half of its own rate.
                Milliseconds: smaller is better.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        int items = options.size(1000, 50);
        try (Postgres postgres = Postgres.start()) {
            Postgres.Database limitDatabase = postgres.database();
            Postgres.Database stockDatabase = postgres.database();
            Product.start(stockDatabase).close();
            StockSeen stockSeen = new StockSeen();
            try (Product ours = Product.start(postgres.database());
                    Product loaded = Product.start(limitDatabase).withoutViews();
                    RoundTrip roundTrip = new RoundTrip(limitDatabase);
                    StockAxon stock = StockAxon.start(stockDatabase);
                    StockViews stockView =
                            StockViews.start(stock, stockDatabase, 1, List.of("current"), stockSeen::seen)) {
                Orders toOurs = Orders.register(ours.part(CommandDispatch.class), items, PAYLOAD);
                Orders toLoaded = Orders.register(loaded.part(CommandDispatch.class), items, PAYLOAD);
                Orders toStock = Orders.register(stock.part(CommandDispatch.class), items, PAYLOAD);
                double half = halfOf(options, toOurs, () -> follow(ours));
                double halfOfStock = halfOf(
                        options,
                        toStock,
                        () -> stockView.await(stockDatabase.number("select count(*) from domainevententry"), PATIENCE));
                Progress.say("half load is %.0f commands/s, of stock %.0f", half, halfOfStock);
                List<Figure> figures = new ArrayList<>();
                figures.add(Figure.of("ours, half load", "commands/s", List.of(half)));
                figures.add(Figure.of("stock, half load", "commands/s", List.of(halfOfStock)));
                figures.addAll(Rounds.run(
                        options,
                        List.of(
                                () -> Profile.of(options, () -> seen(options, ours, toOurs, half, "ours, half load")),
                                () -> seen(options, ours, toOurs, IDLE_PER_SECOND, "ours, idle"),
                                () -> told(options, toLoaded, roundTrip, half, "limit, half load"),
                                () -> told(options, toLoaded, roundTrip, IDLE_PER_SECOND, "limit, idle"),
                                () -> stock(options, stockSeen, toStock, halfOfStock))));
                Result.Ratios ratios = new Result.Ratios(figures)
                        .add("ours/limit", "ours, half load, p99", "limit, half load, p99")
                        .add("ours/stock", "ours, half load, p99", "stock, half load, p99")
                        .add("ours/limit, p50", "ours, half load, p50", "limit, half load, p50")
                        .add("ours/limit, idle, p99", "ours, idle, p99", "limit, idle, p99")
                        .add("ours/limit, idle, p50", "ours, idle, p50", "limit, idle, p50");
                return new Result(name(), options.rounds(), figures, ratios.all());
            }
        }
    }

    /** Of the rate at which commands are durable and seen by whoever follows them. */
    private static double halfOf(Options options, Orders orders, Follow follow) throws Exception {
        Callers.during(options.piece(), CALLERS, caller -> orders.send());
        follow.untilSeen();
        long started = System.nanoTime();
        long done = Callers.during(options.piece(), CALLERS, caller -> orders.send())
                .count();
        follow.untilSeen();
        return done * 1e9 / (System.nanoTime() - started) / 2;
    }

    @FunctionalInterface
    private interface Follow {
        void untilSeen() throws Exception;
    }

    private static void follow(Product product) {
        ViewPositions views = product.part(ViewPositions.class);
        if (!views.await(product.part(RawEvents.class).head(), PATIENCE)) {
            throw new IllegalStateException("The views do not follow: " + views.all());
        }
    }

    private static List<Reading> seen(Options options, Product product, Orders orders, double rate, String name)
            throws Exception {
        ViewPositions views = product.part(ViewPositions.class);
        follow(product);
        try (Seen seen = new Seen(views)) {
            Paced.during(
                    options.piece(),
                    rate,
                    CALLERS,
                    caller -> seen.acknowledged(orders.send().position()));
            return seen.all().readings(name);
        }
    }

    private static List<Reading> told(Options options, Orders orders, RoundTrip roundTrip, double rate, String name)
            throws Exception {
        Latencies latencies = new Latencies();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Void> prober = thread.submit(() -> {
                while (!over.get()) {
                    LockSupport.parkNanos(PROBE_NANOS);
                    roundTrip.measure(latencies);
                }
                return null;
            });
            try {
                Paced.during(options.piece(), rate, CALLERS, caller -> orders.send());
            } finally {
                over.set(true);
            }
            prober.get();
        }
        return latencies.readings(name);
    }

    private static List<Reading> stock(Options options, StockSeen seen, Orders orders, double rate) throws Exception {
        seen.settle(PATIENCE);
        seen.begin();
        Paced.during(
                options.piece(),
                rate,
                CALLERS,
                caller -> seen.acknowledged(orders.send().commandId()));
        seen.settle(PATIENCE);
        return seen.latencies().readings("stock, half load");
    }
}
