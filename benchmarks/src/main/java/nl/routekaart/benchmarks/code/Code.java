package nl.routekaart.benchmarks.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Suite;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Microseconds an event for the code that every event goes through. */
public final class Code implements Suite {

    @Override
    public String name() {
        return "code";
    }

    @Override
    public String about() {
        return """
                Pieces of code that every event goes through, timed by JMH in a process of its own, one thread: *decode* a stored
                payload to an event, *encode* an event and its metadata to what is stored, *fold* an event into what was said of its
                subject before. The events are those of a made-up past, twenty to a subject. There is nothing to compare with.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        TimeValue piece = TimeValue.milliseconds(options.piece().toMillis());
        List<Figure> figures = new ArrayList<>();
        OutputFormat progress = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
        for (RunResult run : new Runner(
                        new OptionsBuilder()
                                .include(EventCode.class.getName())
                                .forks(1)
                                .warmupIterations(options.size(3, 1))
                                .warmupTime(piece)
                                .measurementIterations(options.rounds())
                                .measurementTime(piece)
                                .build(),
                        progress)
                .run()) {
            double[] scores = run.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                    .toArray();
            String name = run.getParams().getBenchmark();
            figures.add(Figure.of(
                    name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT),
                    "µs/event",
                    Arrays.stream(scores).boxed().toList()));
        }
        return new Result(name(), options.rounds(), figures, Map.of());
    }
}
