package nl.routekaart.benchmarks.instant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.routekaart.benchmarks.harness.Contender;
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.benchmarks.harness.Profile;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Rounds;
import nl.routekaart.benchmarks.harness.Suite;
import nl.routekaart.benchmarks.product.Product;
import nl.routekaart.message.RawEvents;

/** Milliseconds from an instant to a position. */
public final class InstantLookup implements Suite {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    @Override
    public String name() {
        return "instant";
    }

    @Override
    public String about() {
        return """
                Twenty million rows, one a second, stand in the place of the event table: only its position, which
                is its key, and its times. Asked is the position of random instants, through `RawEvents.positionAt`. There is
                nothing to compare with: the figure is to stay within milliseconds.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        int rows = options.size(20_000_000, 1000);
        try (Postgres postgres = Postgres.start()) {
            Postgres.Database database = postgres.database();
            Product.start(database).close();
            database.execute("""
                    alter table event_store.event rename to event_with_everything;
                    alter index event_store.event_pkey rename to event_with_everything_pkey;
                    create table event_store.event (position bigint not null, recorded_max timestamptz(3) not null);
                    insert into event_store.event
                        select n, timestamptz '%s' + n * interval '1 second' from generate_series(1, %d) as n;
                    alter table event_store.event add primary key (position);
                    update event_store.head set position = %d;
                    grant select on event_store.event to public;
                    """.formatted(FIRST, rows, rows));
            database.execute("vacuum analyze event_store.event");
            try (Product product = Product.start(database)) {
                RawEvents raw = product.withoutViews().part(RawEvents.class);
                Random random = new Random(1);
                List<Figure> figures = Rounds.run(
                        options,
                        List.of(Contender.of(
                                "ours",
                                "ms",
                                () -> Profile.of(options, () -> milliseconds(options, raw, random, rows)))));
                return new Result(name(), options.rounds(), figures, Map.of());
            }
        }
    }

    private static double milliseconds(Options options, RawEvents raw, Random random, int rows) {
        long started = System.nanoTime();
        long asked = 0;
        while (System.nanoTime() - started < options.piece().toNanos()) {
            int second = 1 + random.nextInt(rows);
            long position = raw.positionAt(FIRST.plusSeconds(second).plusMillis(500));
            if (position != second) {
                throw new IllegalStateException("Position " + position + ", not " + second);
            }
            asked++;
        }
        return (System.nanoTime() - started) / 1e6 / asked;
    }
}
