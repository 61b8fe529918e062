package nl.routekaart.benchmarks.http;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
                The packaged product in a process of its own, whole: web server, sign-in, views. 16 or 64 connections over loopback
                each post one description after another, evenly over a thousand items, signed in with every request; each is
                answered 200 when it is durable. The requests are made beforehand. The load comes from the process that
                measures, on the same cores; what it takes of one core is shown. *Limit* is that of `append`, with 200 bytes.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        try (Postgres postgres = Postgres.start()) {
            Postgres.Database database = postgres.database();
            try (PackagedProduct product = PackagedProduct.start(
                            options,
                            "--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=" + Postgres.USER,
                            "--spring.datasource.password=",
                            "--routekaart.demo=false");
                    PlainTable limit = PlainTable.make(postgres.database(), PAYLOAD, false)) {
                product.untilAnswers("/actuator/health");
                List<byte[]> requests = requests(product.port(), options.size(1000, 20));
                List<Figure> figures = Rounds.run(
                        options,
                        List.of(
                                () -> load(options, database, product.port(), 64, requests),
                                () -> load(options, database, product.port(), 16, requests),
                                Contender.of("limit", UNIT, () -> limit.perSecond(options))));
                Result.Ratios ratios = new Result.Ratios(figures)
                        .add("ours/limit", "ours, 64 connections", "limit")
                        .add("ours/limit, 16 connections", "ours, 16 connections", "limit");
                return new Result(name(), options.rounds(), figures, ratios.all());
            }
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

    private static List<Reading> load(
            Options options, Postgres.Database database, int port, int connections, List<byte[]> requests)
            throws Exception {
        List<RawHttp> open = new ArrayList<>();
        try {
            for (int number = 0; number < connections; number++) {
                open.add(RawHttp.connect(port));
            }
            AtomicInteger next = new AtomicInteger();
            long before = database.number("select position from event_store.head");
            long processorBefore = SYSTEM.getProcessCpuTime();
            Callers.Done done = Callers.during(options.piece(), connections, caller -> {
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
            return List.of(
                    new Reading("ours, " + connections + " connections", UNIT, done.perSecond()),
                    new Reading(
                            "generator, " + connections + " connections",
                            "% of a core",
                            100.0 * processor / done.nanos()));
        } finally {
            for (RawHttp http : open) {
                http.close();
            }
        }
    }
}
