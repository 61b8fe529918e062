package nl.routekaart.benchmarks.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import nl.routekaart.benchmarks.product.Orders;
import nl.routekaart.benchmarks.product.Product;
import nl.routekaart.benchmarks.product.StockAxon;
import nl.routekaart.dispatch.CommandDispatch;
import nl.routekaart.message.RawEvents;
import nl.routekaart.view.ViewPositions;

/** Commands a second, each durable when it counts. */
public final class Append implements Suite {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String UNIT = "commands/s";

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String about() {
        return """
                A thousand items are registered; then 16 or 64 callers each send one command after another, evenly over the
                items, and wait until it is durable. Each command records one event, with a payload of 200 bytes or 2 kB beside
                some 450 bytes of metadata. *Ours* is the product's own way of a command, from `CommandDispatch` to the event
                table, with the views stopped and with the views following in the same process. *Limit* is a plain table with the
                columns of an event and no more than its primary key: single rows with the same bytes, inserted and
                committed on 16 connections. *Limit with our constraints* has our unique constraints on commands and sequences too. *Stock* is Axon's
                JDBC engine as Spring Boot configures it, with the same aggregates and 16 and more connections.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int payload : payloads(options)) {
            for (int inFlight : callers(options)) {
                figures.addAll(measure(options, inFlight, payload));
            }
        }
        Result.Ratios ratios = new Result.Ratios(figures);
        for (int inFlight : callers(options)) {
            for (int payload : payloads(options)) {
                String suffix = in(inFlight, payload);
                String where = inFlight == 64 && payload == 200 ? "" : suffix;
                ratios.add("ours/limit" + where, "ours" + suffix, "limit" + suffix)
                        .add("ours/stock" + where, "ours" + suffix, "stock" + suffix)
                        .add("ours with views/limit" + where, "ours with views" + suffix, "limit" + suffix);
            }
        }
        return new Result(name(), options.rounds(), figures, ratios.all());
    }

    private static List<Figure> measure(Options options, int inFlight, int payload) throws Exception {
        int items = options.size(1000, 20);
        String in = in(inFlight, payload);
        try (Postgres postgres = Postgres.start();
                Product ours = Product.start(postgres.database()).withoutViews();
                Product withViews = Product.start(postgres.database());
                PlainTable limit = PlainTable.make(postgres.database(), payload, false);
                PlainTable constrained = PlainTable.make(postgres.database(), payload, true)) {
            Postgres.Database stockDatabase = postgres.database();
            try (StockAxon stock = StockAxon.start(stockDatabase)) {
                Orders toOurs = Orders.register(ours.part(CommandDispatch.class), items, payload);
                Orders toViewed = Orders.register(withViews.part(CommandDispatch.class), items, payload);
                Orders toStock = Orders.register(stock.part(CommandDispatch.class), items, payload);
                Head head = ours.part(RawEvents.class)::head;
                Head viewedHead = withViews.part(RawEvents.class)::head;
                Head stockHead = () -> stockDatabase.number("select count(*) from domainevententry");
                return Rounds.run(
                        options,
                        List.of(
                                Contender.of(
                                        "ours" + in,
                                        UNIT,
                                        () -> Profile.of(options, () -> rate(options, inFlight, toOurs, head))),
                                () -> followed(
                                        options,
                                        inFlight,
                                        in,
                                        toViewed,
                                        viewedHead,
                                        withViews.part(ViewPositions.class)),
                                Contender.of("limit" + in, UNIT, () -> limit.perSecond(options)),
                                Contender.of(
                                        "limit with our constraints" + in, UNIT, () -> constrained.perSecond(options)),
                                Contender.of("stock" + in, UNIT, () -> rate(options, inFlight, toStock, stockHead))));
            }
        }
    }

    private static int[] payloads(Options options) {
        return options.small() ? new int[] {200} : new int[] {200, 2000};
    }

    private static int[] callers(Options options) {
        return options.small() ? new int[] {64} : new int[] {64, 16};
    }

    private static String in(int inFlight, int payload) {
        return ", " + inFlight + " in flight, " + (payload == 200 ? "200 B" : "2 kB");
    }

    private static double rate(Options options, int inFlight, Orders orders, Head head) throws Exception {
        long before = head.position();
        Callers.Done done = Callers.during(options.piece(), inFlight, caller -> orders.send());
        long recorded = head.position() - before;
        if (recorded != done.count()) {
            throw new IllegalStateException(done.count() + " commands, but " + recorded + " events");
        }
        return done.perSecond();
    }

    /** Waits for the views afterwards, so that what they still have to do is not in the way of the next contender. */
    private static List<Reading> followed(
            Options options, int inFlight, String in, Orders orders, Head head, ViewPositions views) throws Exception {
        double rate = rate(options, inFlight, orders, head);
        long behind = head.position()
                - Map.copyOf(views.all()).values().stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElseThrow();
        if (!views.await(head.position(), PATIENCE)) {
            throw new IllegalStateException("The views do not follow: " + views.all());
        }
        return List.of(
                new Reading("ours with views" + in, UNIT, rate),
                new Reading("slowest view behind at the end" + in, "events", behind));
    }

    /** How much has been recorded. */
    @FunctionalInterface
    private interface Head {
        long position() throws Exception;
    }
}
