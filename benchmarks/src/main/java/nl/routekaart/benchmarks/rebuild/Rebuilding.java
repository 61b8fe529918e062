package nl.routekaart.benchmarks.rebuild;

import java.time.Duration;
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
                The past of `replay`, of 100,000 events. Two readers ask one question after another, each a fiftieth of a second
                after the last answer: for the first fifty items now, for the first fifty parties at a random position, for the
                newest twenty entries of the audit trail. A partner sends commands in the same way. *Quiet* is for twenty
                seconds without a rebuild, *rebuild* while all views are built anew, which then holds itself to half a core. A read
                or command that fails, or a view that is not what its events say, ends the benchmark. Milliseconds: smaller is
                better.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        List<Figure> figures = measured(options, options.size(100_000, 2_000));
        Result.Ratios ratios = new Result.Ratios(figures)
                .add("rebuild/quiet", "rebuild, p99", "quiet, p99")
                .add("rebuild/quiet, p50", "rebuild, p50", "quiet, p50");
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
                        options,
                        List.of(() -> load.quiet("quiet"), () -> Profile.of(options, () -> load.rebuild("rebuild"))));
            }
        }
    }
}
