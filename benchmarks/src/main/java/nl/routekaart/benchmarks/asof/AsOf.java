package nl.routekaart.benchmarks.asof;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
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
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.RecordedEvent;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statements;
import nl.routekaart.view.ViewPositions;

/** Milliseconds for the whole roadmap of a thousand items, as it was at a point. */
public final class AsOf implements Suite {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PAGE = 1000;
    private static final PageRequest ALL = PageRequest.first(PAGE);

    @Override
    public String name() {
        return "as-of";
    }

    @Override
    public String about() {
        return """
                A thousand items and twenty parties, with 10,000, 100,000 or a million events among them. The first nine
                events of an item tell all that is told of any, and come before everything else, so that an answer holds about
                as many fields wherever it is asked for (they are counted); three versions are frozen, the first then. All items are asked for in one
                answer, at the query handler and after warming up. *Ours* asks as of a random position after that opening; with
                *two axes* as of a random effective day after it too. *Limit* is the question for the current state of the same
                items. *Stock* folds the raw events up to such a position, as one would without a view of the past; it folds
                only, and makes no answer of it. Milliseconds: smaller is better.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        List<Figure> figures = new ArrayList<>();
        List<Integer> sizes = options.small() ? List.of(1_000) : List.of(10_000, 100_000, 1_000_000);
        for (int events : sizes) {
            figures.addAll(measure(options, events));
        }
        int largest = sizes.getLast();
        Result.Ratios ratios = new Result.Ratios(figures);
        ratios.add("ours/limit", "ours, one axis" + of(largest), "limit" + of(largest))
                .add("ours/limit, two axes", "ours, two axes" + of(largest), "limit" + of(largest))
                .add("ours/stock", "ours, one axis" + of(largest), "stock" + of(largest))
                .add(
                        "ours, one axis" + of(largest) + "/"
                                + of(sizes.getFirst()).substring(2),
                        "ours, one axis" + of(largest),
                        "ours, one axis" + of(sizes.getFirst()))
                .add(
                        "ours, two axes" + of(largest) + "/"
                                + of(sizes.getFirst()).substring(2),
                        "ours, two axes" + of(largest),
                        "ours, two axes" + of(sizes.getFirst()));
        for (int events : sizes) {
            ratios.add("ours/limit, one axis" + of(events), "ours, one axis" + of(events), "limit" + of(events))
                    .add("ours/limit, two axes" + of(events), "ours, two axes" + of(events), "limit" + of(events));
        }
        return new Result(name(), options.rounds(), figures, ratios.all());
    }

    private static List<Figure> measure(Options options, int events) throws Exception {
        int items = options.size(1000, 20);
        long opened = MadeUp.openedAt(items);
        try (Postgres postgres = Postgres.start()) {
            Postgres.Database database = postgres.database();
            Past.write(database, MadeUp.of(events, items), events);
            try (Product product = Product.start(database)) {
                if (!product.part(ViewPositions.class).await(events, PATIENCE)) {
                    throw new IllegalStateException("The views are not built");
                }
                product.withoutViews();
                database.execute("vacuum analyze");
                CurrentQueries current = product.part(CurrentQueries.class);
                HistoryQueries history = product.part(HistoryQueries.class);
                RawEvents raw = product.part(RawEvents.class);
                Random random = new Random(events);
                LocalDate first = day(database, opened);
                LocalDate last = day(database, events);
                String of = of(events);
                Question oneAxis = () ->
                        history.page(Subject.ITEM, Filter.ALL, ALL, PointInTime.at(between(random, opened, events)));
                Question twoAxes = () -> history.page(
                        Subject.ITEM,
                        Filter.ALL,
                        ALL,
                        new PointInTime(
                                between(random, opened, events),
                                LocalDate.ofEpochDay(between(random, first.toEpochDay() + 1, last.toEpochDay()))));
                Question now = () -> current.page(Subject.ITEM, Filter.ALL, ALL);
                return Rounds.run(
                        options,
                        List.of(
                                () -> Profile.of(options, () -> asked(options, items, oneAxis, "ours, one axis" + of)),
                                () -> asked(options, items, twoAxes, "ours, two axes" + of),
                                () -> asked(options, items, now, "limit" + of),
                                Contender.of("stock" + of, "ms", () -> folded(raw, between(random, opened, events)))));
            }
        }
    }

    private static long between(Random random, long from, long to) {
        return from + random.nextLong(to - from + 1);
    }

    private static LocalDate day(Postgres.Database database, long position) throws SQLException {
        return Stamps.day(Instant.ofEpochSecond(database.number(
                "select extract(epoch from recorded_at) from event_store.event where position = " + position)));
    }

    private static List<Reading> asked(Options options, int items, Question question, String name) {
        long end = System.nanoTime() + options.piece().toNanos();
        long asked = 0;
        long nanos = 0;
        long fields = 0;
        while (asked < 3 || System.nanoTime() < end) {
            long started = System.nanoTime();
            Page<SubjectView> page = question.ask();
            nanos += System.nanoTime() - started;
            asked++;
            fields += page.items().stream().mapToInt(AsOf::fields).sum();
            if (page.items().size() != items) {
                throw new IllegalStateException(page.items().size() + " items in the answer, not " + items);
            }
        }
        return List.of(
                new Reading(name, "ms", nanos / 1e6 / asked), new Reading(name, "fields in an answer", fields / asked));
    }

    /** As now reported and as last agreed. */
    private static int fields(SubjectView view) {
        Agreed agreed = view.agreed();
        return view.fields().size() + (agreed == null ? 0 : agreed.fields().size());
    }

    private static double folded(RawEvents raw, long until) {
        long started = System.nanoTime();
        Map<UUID, Statements> folded = new HashMap<>();
        long position = 0;
        while (position < until) {
            List<StoredEvent> page = raw.page(position, (int) Math.min(PAGE, until - position));
            for (StoredEvent stored : page) {
                RecordedEvent event = Folds.READER.read(stored);
                folded.put(
                        stored.subjectId(), evolved(folded.getOrDefault(stored.subjectId(), Statements.NONE), event));
            }
            position = page.getLast().position();
        }
        return (System.nanoTime() - started) / 1e6;
    }

    private static Statements evolved(Statements before, RecordedEvent event) {
        StoredEvent stored = event.stored();
        return Folds.evolve(
                before,
                event.event(),
                Stamps.of(stored.sequence(), stored.position(), stored.recordedAt(), stored.metadata()));
    }

    private static String of(int events) {
        return ", "
                + (events >= 1_000_000
                        ? events / 1_000_000 + " M"
                        : events >= 1000 ? events / 1000 + " k" : "" + events)
                + " events";
    }

    @FunctionalInterface
    private interface Question {
        Page<SubjectView> ask();
    }
}
