package nl.routekaart.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.routekaart.benchmarks.harness.Chart;
import nl.routekaart.benchmarks.harness.Machine;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Progress;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Suite;
import nl.routekaart.benchmarks.harness.Written;

/** Runs every suite and writes the page about performance, with its drawings. */
final class Page {

    private static final String HEAD = """
            # Performance

            <!-- Written by the benchmarks; do not edit. -->

            This page is what `java -jar benchmarks/target/benchmarks.jar page` printed, text and all; that command measures
            everything again and writes it anew; with `--reuse` it measures nothing and takes the last result of each suite that
            was run. One suite alone: `java -jar benchmarks/target/benchmarks.jar SUITE`, with
            `--json FILE` for machines, `--rounds N` and `--seconds S` for how often and how long, `--profile FILE.jfr` for a
            flight recording of ours. It takes Java 25, and `mvn package` beforehand.

            How it is measured: all contenders of a suite take their turns in one run, A B C A B C, against one embedded
            PostgreSQL server with the settings of the product (fsync and synchronous commit on; only more connections are
            allowed). A first round that warms up does not count.
            The tables show the median and the spread of the rounds of a suite. **ours/limit** compares with what the same machine
            can do at best for the same promise, **ours/stock** with what the framework does by itself. Every contender
            counts what it did afterwards; a run in which something is missing has no result.

            Measured on: %s.

            """;

    private final Path docs;
    private final Path results;

    /**
     * @param docs the folder of the documentation
     * @param results where the result of each suite is kept as JSON
     */
    Page(Path docs, Path results) {
        this.docs = docs;
        this.results = results;
    }

    /** @param reuse whether to measure nothing, and take the results that are kept */
    void write(Iterable<Suite> suites, Options options, boolean reuse) throws Exception {
        Map<Suite, Result> all = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Suite suite : suites) {
            if (!reuse || Files.exists(file(suite.name()))) {
                all.put(suite, result(suite, options, reuse));
            } else {
                missing.add(suite.name());
            }
        }
        StringBuilder page = new StringBuilder(HEAD.formatted(Machine.describe()));
        Path images = Files.createDirectories(docs.resolve("images").resolve("performance"));
        for (Map.Entry<Suite, Result> each : all.entrySet()) {
            Result result = each.getValue();
            Files.writeString(images.resolve(result.suite() + ".svg"), Chart.of(result));
            page.append("## ")
                    .append(result.suite())
                    .append("\n\n")
                    .append(each.getKey().about())
                    .append("\nRounds: ")
                    .append(result.rounds())
                    .append(".\n\n")
                    .append(Written.tables(result))
                    .append('\n')
                    .append("![Medians of the suite ")
                    .append(result.suite())
                    .append("](images/performance/")
                    .append(result.suite())
                    .append(".svg)\n\n");
        }
        if (!missing.isEmpty()) {
            page.append("## Not measured this time\n\n")
                    .append(String.join(", ", missing))
                    .append(": the benchmarks have these suites too.\n");
        }
        Files.writeString(docs.resolve("performance.md"), page.toString().strip() + "\n");
    }

    private Result result(Suite suite, Options options, boolean reuse) throws Exception {
        if (reuse) {
            return Written.read(Files.readString(file(suite.name())));
        }
        Progress.say("suite %s", suite.name());
        Result result = suite.run(options);
        System.out.println(Written.asText(result, Machine.describe()));
        keep(result);
        return result;
    }

    /** Keeps a result for a page that reuses it. */
    void keep(Result result) throws IOException {
        Files.createDirectories(results);
        Files.writeString(file(result.suite()), Written.asJson(result, Machine.describe()));
    }

    private Path file(String suite) {
        return results.resolve(suite + ".json");
    }
}
