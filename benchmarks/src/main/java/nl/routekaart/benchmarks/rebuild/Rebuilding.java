package nl.routekaart.benchmarks.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.benchmarks.harness.Profile;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Rounds;
import nl.routekaart.benchmarks.harness.Suite;
import nl.routekaart.benchmarks.product.MadeUp;
import nl.routekaart.benchmarks.product.Past;
import nl.routekaart.benchmarks.product.Product;
import nl.routekaart.view.ViewPositions;

/** How long readers wait for an answer while all views are built anew, beside how long they wait otherwise. */
public final class Rebuilding implements Suite {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration QUIET = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String about() {
        return """
                The past of `replay`, of 100,000 or a million events. Two readers ask one question after another, each a fiftieth of a
                second after the last answer: for the first fifty items now, for the first fifty parties at a random position,
                for the newest twenty entries of the audit trail. A partner sends commands in the same way. *Quiet* is for twenty
                seconds without a rebuild, *rebuild* while all views are built anew, which then holds itself to half a core. A read
                or command that fails, or a view that is not what its events say, ends the benchmark. With a million events
                it is measured once. Milliseconds: smaller is better.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        List<Integer> sizes = options.small() ? List.of(2_000) : List.of(100_000, 1_000_000);
        List<Figure> figures = new ArrayList<>();
        for (int events : sizes) {
            figures.addAll(measured(options, events));
        }
        Result.Ratios ratios = new Result.Ratios(figures);
        ratios.add(
                "rebuild/quiet", "rebuild" + of(sizes.getFirst()) + ", p99", "quiet" + of(sizes.getFirst()) + ", p99");
        for (int events : sizes) {
            for (String share : List.of("p99", "p50")) {
                ratios.add(
                        "rebuild/quiet, " + share + of(events),
                        "rebuild" + of(events) + ", " + share,
                        "quiet" + of(events) + ", " + share);
            }
        }
        return new Result(name(), options.rounds(), figures, ratios.all());
    }

    private static List<Figure> measured(Options options, int events) throws Exception {
        try (Postgres postgres = Postgres.start()) {
            Postgres.Database database = postgres.database();
            Past.write(database, MadeUp.of(events), events);
            try (Product product = Product.start(database)) {
                if (!product.part(ViewPositions.class).await(events, PATIENCE)) {
                    throw new IllegalStateException("The views are not built");
                }
                Duration quiet = options.small() ? options.piece() : QUIET;
                UnderLoad load = new UnderLoad(product, events, quiet);
                load.quiet("warming up");
                return Rounds.runWarm(
                        events < 1_000_000 ? options : options.once(),
                        List.of(
                                () -> load.quiet("quiet" + of(events)),
                                () -> Profile.of(options, () -> load.rebuild("rebuild" + of(events)))));
            }
        }
    }

    private static String of(int events) {
        return ", " + (events >= 1_000_000 ? events / 1_000_000 + " M" : events / 1000 + " k") + " events";
    }
}
