package nl.routekaart.benchmarks.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.benchmarks.harness.Callers;
import nl.routekaart.benchmarks.harness.Contender;
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.benchmarks.harness.Profile;
import nl.routekaart.benchmarks.harness.Reading;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Rounds;
import nl.routekaart.benchmarks.harness.Suite;
import nl.routekaart.benchmarks.product.MadeUp;
import nl.routekaart.benchmarks.product.Orders;
import nl.routekaart.benchmarks.product.Past;
import nl.routekaart.benchmarks.product.Product;
import nl.routekaart.dispatch.CommandDispatch;
import nl.routekaart.log.LogCheck;
import nl.routekaart.log.LogQueries;
import nl.routekaart.log.LogVerdict;
import nl.routekaart.message.RawEvents;
import nl.routekaart.view.ViewPositions;
import org.springframework.context.SmartLifecycle;

/** What the transparency log takes from those who append, and leaves a second in a full verification. */
public final class Log implements Suite {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final int IN_FLIGHT = 64;
    private static final int PAYLOAD = 200;
    private static final String COMMANDS = "commands/s";
    private static final String LEAVES = "leaves/s";

    @Override
    public String name() {
        return "log";
    }

    @Override
    public String about() {
        return """
                As in `append`, 64 callers send commands that record an event with a payload of 200 bytes each: with the log at
                rest and with the log following in the same process, which takes events in every second, signs a checkpoint
                and publishes it; both without views and with all views following. The log has followed for a quarter of a minute before. How many events the log is behind when the
                callers stop is told too; it has to catch up before the next contender begins.
                *Verification* makes the whole tree again from the events of a made-up past (a million) and compares every tile and
                every checkpoint: *of the store* reads them from the database as the product does on both cores, *of a bundle*
                has them in memory as they are read from a file. *Limit* hashes the same bytes on both cores, and does nothing else.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        List<Figure> figures = new ArrayList<>(appended(options, false));
        figures.addAll(appended(options, true));
        figures.addAll(verified(options));
        Result.Ratios ratios = new Result.Ratios(figures);
        ratios.add("with log/without", "append with log", "append")
                .add("with log/without, views following", "append with views and log", "append with views")
                .add("verification/limit", "verification of the store", "limit, SHA-256 of the same bytes")
                .add("verification of a bundle/limit", "verification of a bundle", "limit, SHA-256 of the same bytes");
        return new Result(name(), options.rounds(), figures, ratios.all());
    }

    private static List<Figure> appended(Options options, boolean views) throws Exception {
        String name = views ? "append with views" : "append";
        try (Postgres postgres = Postgres.start();
                Product product = Product.startWithLog(postgres.database())) {
            if (!views) {
                product.withoutViews();
            }
            SmartLifecycle follower = product.part("logFollower", SmartLifecycle.class);
            Orders orders = Orders.register(product.part(CommandDispatch.class), options.size(1000, 20), PAYLOAD);
            warmUp(options, product, orders, follower, views);
            return Rounds.run(
                    options,
                    List.of(
                            () -> {
                                follower.stop();
                                Reading reading = new Reading(name, COMMANDS, rate(options, orders));
                                settle(product, follower, views);
                                return List.of(reading);
                            },
                            () -> Profile.of(options, () -> {
                                follower.start();
                                double rate = rate(options, orders);
                                long behind = product.part(RawEvents.class).head()
                                        - product.part(LogQueries.class).size();
                                settle(product, follower, views);
                                return List.of(
                                        new Reading(name + (views ? " and log" : " with log"), COMMANDS, rate),
                                        new Reading("log behind at the end, " + name, "events", behind));
                            })));
        }
    }

    /** What follows in the background is compiled late, and would seem dear until then. */
    private static void warmUp(Options options, Product product, Orders orders, SmartLifecycle follower, boolean views)
            throws Exception {
        if (!options.small()) {
            follower.start();
            Callers.during(WARM_UP, IN_FLIGHT, caller -> orders.send());
            settle(product, follower, views);
        }
    }

    private static double rate(Options options, Orders orders) throws Exception {
        return Callers.during(options.piece(), IN_FLIGHT, caller -> orders.send())
                .perSecond();
    }

    /** What is left to do is not in the way of the next contender. */
    private static void settle(Product product, SmartLifecycle follower, boolean views) throws InterruptedException {
        long head = product.part(RawEvents.class).head();
        if (!follower.isRunning()) {
            follower.start();
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (product.part(LogQueries.class).size() < head) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The log does not follow");
            }
            Thread.sleep(20);
        }
        follower.stop();
        if (views && !product.part(ViewPositions.class).await(head, PATIENCE)) {
            throw new IllegalStateException("The views do not follow");
        }
    }

    private static List<Figure> verified(Options options) throws Exception {
        int events = options.size(1_000_000, 5_000);
        try (Postgres postgres = Postgres.start()) {
            Postgres.Database database = postgres.database();
            Past.write(database, MadeUp.of(events), events);
            InMemory memory = InMemory.of(options.size(200_000, 5_000));
            try (Product product = Product.startWithLog(database)) {
                product.withoutViews();
                settle(product, product.part("logFollower", SmartLifecycle.class), false);
                LogCheck check = product.part(LogCheck.class);
                return Rounds.run(
                        options,
                        List.of(
                                Contender.of(
                                        "verification of the store",
                                        LEAVES,
                                        () -> Profile.of(options, () -> rate(check.run(), events))),
                                Contender.of("verification of a bundle", LEAVES, memory::leaves),
                                Contender.of("limit, SHA-256 of the same bytes", LEAVES, memory::digests)));
            }
        }
    }

    private static double rate(LogVerdict verdict, int events) {
        if (!verdict.holds() || verdict.position() != events) {
            throw new IllegalStateException(verdict.toString());
        }
        return events * 1e3 / verdict.milliseconds();
    }
}
