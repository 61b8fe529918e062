package nl.routekaart.benchmarks.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import nl.routekaart.benchmarks.product.Past;
import nl.routekaart.benchmarks.product.Product;
import nl.routekaart.benchmarks.product.StockAxon;
import nl.routekaart.benchmarks.product.StockPast;
import nl.routekaart.benchmarks.product.StockViews;
import nl.routekaart.message.RawEvents;
import nl.routekaart.view.Rebuilt;
import nl.routekaart.view.ViewPositions;
import nl.routekaart.view.Views;

/** Events a second when views are built anew. */
public final class Replay implements Suite {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> VIEWS = List.of("current", "history", "audit");
    private static final Duration STOCK_ROUND = Duration.ofSeconds(10);
    private static final String UNIT = "events/s";

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String about() {
        return """
                A made-up past of 100,000 or a million events, some twenty to a subject, one in four dated back, some corrected.
                *Ours* is a whole rebuild of each view as an operator asks for it: the events read, folded, written, compared
                with the live view and put in its place; *all views* is the three in one pass. *Limit* loads the very same
                rows with COPY from files of the server into empty tables and makes their indexes afterwards, one after another.
                With a million events the views are not built one by one, for the time that takes. A view that is not what its
                events say ends the benchmark.
                *Stock* is the same three views as event handlers of Axon's tracking processors, side by side, over 10,000
                events in Axon's own tables, each time anew for ten seconds or until all are taken in, with the settings that
                Axon comes with (a batch of 1); *tuned* is the same with a batch of 1,000.
                There is no round to warm up here: each takes its time.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        List<Figure> figures = new ArrayList<>(stock(options));
        List<Integer> sizes = options.small() ? List.of(2_000) : List.of(100_000, 1_000_000);
        for (int events : sizes) {
            figures.addAll(ours(options, events));
        }
        int largest = sizes.getLast();
        Result.Ratios ratios = new Result.Ratios(figures);
        ratios.add("ours/limit", "ours, all views" + of(largest), "limit, all views" + of(largest))
                .add("ours/stock", "ours, all views" + of(largest), "stock, all views")
                .add("ours/tuned", "ours, all views" + of(largest), "tuned, all views");
        for (int events : sizes) {
            for (String view : isLarge(events) ? List.<String>of() : VIEWS) {
                ratios.add(
                        "ours/limit, " + view + of(events),
                        "ours, " + view + of(events),
                        "limit, " + view + of(events));
            }
            ratios.add(
                    "ours/limit, all views" + of(events),
                    "ours, all views" + of(events),
                    "limit, all views" + of(events));
            ratios.add("ours/stock, all views" + of(events), "ours, all views" + of(events), "stock, all views");
        }
        return new Result(name(), options.rounds(), figures, ratios.all());
    }

    private static List<Figure> ours(Options options, int events) throws Exception {
        try (Postgres postgres = Postgres.start()) {
            Postgres.Database database = postgres.database();
            Past.write(database, MadeUp.of(events), events);
            try (Product product = Product.start(database)) {
                if (!product.part(ViewPositions.class).await(events, PATIENCE)) {
                    throw new IllegalStateException("The views are not built: "
                            + product.part(Views.class).all());
                }
                product.withoutViews();
                List<CopiedView> copied = new ArrayList<>();
                for (String name : VIEWS) {
                    copied.add(CopiedView.keep(database, product.view(name)));
                }
                return Rounds.runWarm(
                        options,
                        List.of(
                                () -> Profile.of(options, () -> rebuilt(product, events)),
                                () -> loaded(copied, events)));
            }
        }
    }

    private static List<Reading> rebuilt(Product product, int events) {
        List<Reading> readings = new ArrayList<>();
        if (isLarge(events)) {
            readings.add(new Reading("ours, all views" + of(events), UNIT, rebuilt(product, events, VIEWS)));
            return readings;
        }
        for (String view : VIEWS) {
            readings.add(new Reading("ours, " + view + of(events), UNIT, rebuilt(product, events, List.of(view))));
        }
        readings.add(new Reading("ours, all views" + of(events), UNIT, rebuilt(product, events, VIEWS)));
        return readings;
    }

    private static double rebuilt(Product product, int events, List<String> views) {
        long head = product.part(RawEvents.class).head();
        long started = System.nanoTime();
        for (Rebuilt rebuilt : product.part(Views.class).rebuild(views)) {
            if (rebuilt.switchedAt() != head || !rebuilt.equal()) {
                throw new IllegalStateException("Not what the events say: " + rebuilt);
            }
        }
        return events * 1e9 / (System.nanoTime() - started);
    }

    private static List<Reading> loaded(List<CopiedView> copied, int events) throws Exception {
        List<Reading> readings = new ArrayList<>();
        double all = 0;
        for (int number = 0; number < VIEWS.size(); number++) {
            double seconds = copied.get(number).load();
            all += seconds;
            readings.add(new Reading("limit, " + VIEWS.get(number) + of(events), UNIT, events / seconds));
        }
        readings.add(new Reading("limit, all views" + of(events), UNIT, events / all));
        return readings;
    }

    private static boolean isLarge(int events) {
        return events >= 1_000_000;
    }

    private static List<Figure> stock(Options options) throws Exception {
        int events = options.size(10_000, 200);
        try (Postgres postgres = Postgres.start()) {
            Postgres.Database database = postgres.database();
            Product.start(database).close();
            try (StockAxon stock = StockAxon.start(database)) {
                StockPast.write(stock, MadeUp.of(events), events);
                return Rounds.runWarm(
                        options,
                        List.of(
                                Contender.of(
                                        "stock, all views", UNIT, () -> replayed(options, stock, database, events, 1)),
                                Contender.of(
                                        "tuned, all views",
                                        UNIT,
                                        () -> replayed(options, stock, database, events, 1000))));
            }
        }
    }

    private static double replayed(Options options, StockAxon stock, Postgres.Database database, int events, int batch)
            throws Exception {
        try (StockViews views = StockViews.start(stock, database, batch, VIEWS, command -> {})) {
            return views.rate(events, options.small() ? options.piece() : STOCK_ROUND);
        }
    }

    private static String of(int events) {
        return ", " + (isLarge(events) ? events / 1_000_000 + " M" : events / 1000 + " k") + " events";
    }
}
