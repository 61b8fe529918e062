package nl.routekaart.benchmarks;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import nl.routekaart.benchmarks.append.Append;
import nl.routekaart.benchmarks.asof.AsOf;
import nl.routekaart.benchmarks.code.Code;
import nl.routekaart.benchmarks.harness.Machine;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Suite;
import nl.routekaart.benchmarks.harness.Written;
import nl.routekaart.benchmarks.http.Http;
import nl.routekaart.benchmarks.instant.InstantLookup;
import nl.routekaart.benchmarks.lag.Lag;
import nl.routekaart.benchmarks.log.Log;
import nl.routekaart.benchmarks.publish.Publish;
import nl.routekaart.benchmarks.rebuild.Rebuilding;
import nl.routekaart.benchmarks.replay.Replay;
import nl.routekaart.benchmarks.start.Start;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the runnable jar. */
@Command(
        name = "benchmarks",
        description = "Measures the product beside its limit and its peers. Needs Java 25 or newer.",
        mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {

    private static final String PAGE = "page";
    private static final List<Suite> SUITES = List.of(
            new Append(),
            new Http(),
            new Replay(),
            new Rebuilding(),
            new AsOf(),
            new Lag(),
            new Start(),
            new Code(),
            new InstantLookup(),
            new Publish(),
            new Log());

    @Parameters(
            paramLabel = "SUITE",
            description =
                    "One of append, http, replay, rebuild, as-of, lag, start, code, instant, publish, log; or page.")
    private String suite = "";

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result there as JSON.")
    private @Nullable Path json;

    @Option(names = "--rounds", description = "How often each contender is measured (${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--seconds", description = "How long a timed piece takes (${DEFAULT-VALUE}).")
    private double seconds = 2;

    @Option(names = "--small", description = "Everything in a tiny form, only to see that it works.")
    private boolean small;

    @Option(names = "--profile", paramLabel = "FILE", description = "Record ours with Java Flight Recorder.")
    private @Nullable Path profile;

    @Option(names = "--product", paramLabel = "JAR", description = "The packaged product (${DEFAULT-VALUE}).")
    private Path product = house().resolve("standalone").resolve("target").resolve("routekaart.jar");

    @Option(names = "--docs", paramLabel = "FOLDER", description = "Where page is written (${DEFAULT-VALUE}).")
    private Path docs = house().resolve("docs");

    @Option(
            names = "--reuse",
            description = "Measure nothing: let page take the last result of each suite that was run.")
    private boolean reuse;

    private Benchmarks() {}

    /** Runs and ends the process. */
    public static void main(String[] args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        System.exit(new CommandLine(new Benchmarks()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Options options = new Options(rounds, Duration.ofMillis(Math.round(seconds * 1000)), small, product, profile);
        Page page = new Page(docs, target().resolve("results"));
        if (suite.equals(PAGE)) {
            page.write(SUITES, options, reuse);
            return 0;
        }
        Suite chosen = SUITES.stream()
                .filter(one -> one.name().equals(suite))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such suite: " + suite));
        Result result = chosen.run(options);
        System.out.println(Written.asText(result, Machine.describe()));
        if (!small) {
            page.keep(result);
        }
        if (json != null) {
            Files.writeString(json, Written.asJson(result, Machine.describe()));
        }
        return 0;
    }

    /** Where the build puts this module's jar. */
    private static Path target() {
        try {
            Path jar = Path.of(Benchmarks.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Path.of("")
                    .toAbsolutePath()
                    .relativize(jar.resolveSibling("").toAbsolutePath());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path house() {
        return target().resolve("..").resolve("..").normalize();
    }
}
