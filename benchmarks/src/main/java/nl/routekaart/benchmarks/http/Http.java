package nl.routekaart.benchmarks.http;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.benchmarks.append.PlainTable;
import nl.routekaart.benchmarks.harness.Callers;
import nl.routekaart.benchmarks.harness.Contender;
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Postgres;
import nl.routekaart.benchmarks.harness.Reading;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Rounds;
import nl.routekaart.benchmarks.harness.Suite;
import nl.routekaart.benchmarks.product.Orders;
import nl.routekaart.benchmarks.product.PackagedProduct;
import nl.routekaart.benchmarks.product.RawHttp;

/** Commands a second over HTTP, against the packaged product. */
public final class Http implements Suite {

    private static final int PAYLOAD = 200;
    private static final String UNIT = "commands/s";
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String about() {
        return """
                The packaged product in a process of its own, with its web server and sign-in: once as a process that leaves the
                views to another one (`routekaart.views.follow=false`), and once whole. 16 or 64 connections over loopback each post
                one description after another, evenly over a thousand items, signed in with every request; each is answered
                200 when it is durable. The requests are made beforehand, and the product has run for a quarter of a minute. The
                load comes from the process that measures, on the same cores; what it takes of one core is shown. *Limit* is that
                of `append`, with 200 bytes.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        try (Postgres postgres = Postgres.start();
                Target alone = Target.start(options, postgres.database(), "--routekaart.views.follow=false");
                Target whole = Target.start(options, postgres.database());
                PlainTable limit = PlainTable.make(postgres.database(), PAYLOAD, false)) {
            for (Target target : List.of(alone, whole)) {
                target.load(options.small() ? options.piece() : WARM_UP, 64);
            }
            whole.settle();
            List<Figure> figures = Rounds.run(
                    options,
                    List.of(
                            () -> readings(alone.load(options.piece(), 64), ", 64 connections"),
                            () -> readings(alone.load(options.piece(), 16), ", 16 connections"),
                            () -> {
                                List<Reading> readings =
                                        readings(whole.load(options.piece(), 64), " with views, 64 connections");
                                whole.settle();
                                return readings;
                            },
                            Contender.of("limit", UNIT, () -> limit.perSecond(options))));
            Result.Ratios ratios = new Result.Ratios(figures)
                    .add("ours/limit", "ours, 64 connections", "limit")
                    .add("ours/limit, 16 connections", "ours, 16 connections", "limit")
                    .add("ours with views/limit", "ours with views, 64 connections", "limit");
            return new Result(name(), options.rounds(), figures, ratios.all());
        }
    }

    private static List<Reading> readings(Loaded loaded, String how) {
        return List.of(
                new Reading("ours" + how, UNIT, loaded.perSecond()),
                new Reading("generator" + how, "% of a core", loaded.generator()));
    }

    /**
     * What came of a load.
     *
     * @param generator what it took to make it, in hundredths of a core
     */
    private record Loaded(double perSecond, double generator) {}

    /** A running product with its requests. */
    private record Target(PackagedProduct product, Postgres.Database database, List<byte[]> requests)
            implements AutoCloseable {

        static Target start(Options options, Postgres.Database database, String... more) throws Exception {
            List<String> properties = new ArrayList<>(List.of(
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + Postgres.USER,
                    "--spring.datasource.password=",
                    "--routekaart.demo=false"));
            properties.addAll(List.of(more));
            PackagedProduct product = PackagedProduct.start(options, properties.toArray(String[]::new));
            try {
                product.untilAnswers("/actuator/health");
                return new Target(product, database, Http.requests(product.port(), options.size(1000, 20)));
            } catch (Exception e) {
                product.close();
                throw e;
            }
        }

        /** Until its views have seen everything, so that they are not in the way of the next contender. */
        void settle() throws Exception {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (database.number("""
                    select least((select position from view_current.progress), (select position from view_history.progress),
                        (select position from view_audit.progress)) - (select position from event_store.head)
                    """) < 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The views do not follow");
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }

        Loaded load(Duration piece, int connections) throws Exception {
            List<RawHttp> open = new ArrayList<>();
            try {
                for (int number = 0; number < connections; number++) {
                    open.add(RawHttp.connect(product.port()));
                }
                AtomicInteger next = new AtomicInteger();
                long before = database.number("select position from event_store.head");
                long processorBefore = SYSTEM.getProcessCpuTime();
                Callers.Done done = Callers.during(piece, connections, caller -> {
                    byte[] request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
                    RawHttp.Answer answer = open.get(caller).send(request);
                    if (answer.status() != 200) {
                        throw new IllegalStateException("Not accepted: " + answer);
                    }
                });
                long processor = SYSTEM.getProcessCpuTime() - processorBefore;
                long recorded = database.number("select position from event_store.head") - before;
                if (recorded != done.count()) {
                    throw new IllegalStateException(done.count() + " commands, but " + recorded + " events");
                }
                return new Loaded(done.perSecond(), 100.0 * processor / done.nanos());
            } finally {
                for (RawHttp http : open) {
                    http.close();
                }
            }
        }

        @Override
        public void close() throws Exception {
            product.close();
        }
    }

    private static List<byte[]> requests(int port, int items) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        try (RawHttp http = RawHttp.connect(port)) {
            for (int number = 0; number < items; number++) {
                RawHttp.Answer answer = http.send(RawHttp.post(
                        "/api/v1/items", "{\"kind\":\"milestone\",\"title\":\"Mijlpaal " + number + "\"}"));
                Matcher id = ID.matcher(answer.body());
                if (answer.status() != 201 || !id.find()) {
                    throw new IllegalStateException("An item was not registered: " + answer);
                }
                requests.add(RawHttp.post(
                        "/api/v1/items/" + id.group(1) + "/descriptions",
                        "{\"description\":\"" + Orders.text(PAYLOAD).strip() + "\"}"));
            }
        }
        return requests;
    }
}
