package nl.routekaart.benchmarks.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Reading;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Rounds;
import nl.routekaart.benchmarks.harness.Suite;
import nl.routekaart.benchmarks.product.PackagedProduct;
import org.springframework.util.FileSystemUtils;

/** Seconds until ready, and memory then. */
public final class Start implements Suite {

    private static final String HEALTH = "/actuator/health";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return """
                The packaged product with its own database server and its demo data, in a data folder that was made and filled
                before, from the start of the process until its health is 200; and what the process, without its database server,
                then has in memory. *Limit* is an empty Spring Boot application with a web server. Smaller is better.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        Path data = Files.createTempDirectory("routekaart-benchmarks-data-");
        try {
            List<Figure> figures = Rounds.run(
                    options,
                    List.of(
                            () -> measured("ours", PackagedProduct.start(options, "--routekaart.data=" + data), HEALTH),
                            () -> measured(
                                    "limit",
                                    PackagedProduct.run(List.of(
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            EmptyApplication.class.getName())),
                                    EmptyApplication.ADDRESS)));
            Result.Ratios ratios = new Result.Ratios(figures)
                    .add("ours/limit", "ours, until ready", "limit, until ready")
                    .add("ours/limit, memory", "ours, memory", "limit, memory");
            return new Result(name(), options.rounds(), figures, ratios.all());
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static List<Reading> measured(String name, PackagedProduct starting, String address) throws Exception {
        try (PackagedProduct program = starting) {
            double seconds = program.untilAnswers(address);
            return List.of(
                    new Reading(name + ", until ready", "s", seconds),
                    new Reading(name + ", memory", "MB", program.residentMegabytes()));
        }
    }
}
