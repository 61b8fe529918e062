package nl.routekaart.benchmarks.publish;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.benchmarks.harness.Contender;
import nl.routekaart.benchmarks.harness.Figure;
import nl.routekaart.benchmarks.harness.Options;
import nl.routekaart.benchmarks.harness.Profile;
import nl.routekaart.benchmarks.harness.Reading;
import nl.routekaart.benchmarks.harness.Result;
import nl.routekaart.benchmarks.harness.Rounds;
import nl.routekaart.benchmarks.harness.Suite;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.form.Format;

/** Milliseconds and memory for a publication in each form. */
public final class Publish implements Suite {

    private static final double MEGABYTE = 1024 * 1024;

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public String about() {
        return """
                A publication of a made-up version of 1,000 items of all kinds, each with a date that moved and a dependency,
                written in each form, one thread: milliseconds, memory allocated, the most heap in use meanwhile beyond what was
                in use before, and the size of the file. *limit* writes the same bytes to a file and no more.
                """;
    }

    @Override
    public Result run(Options options) throws Exception {
        PublicationContent content = MadeUpVersion.of(options.size(1000, 30));
        Path file = Files.createTempFile("publication", ".bytes");
        try {
            List<Contender> contenders = new ArrayList<>();
            for (Format format : Format.values()) {
                byte[] bytes = format.write(content, Language.DUTCH);
                contenders.add(() -> Profile.of(options, () -> made(content, format)));
                contenders.add(Contender.of("limit " + format.word(), "ms", () -> written(file, bytes)));
            }
            List<Figure> figures = Rounds.run(options, contenders);
            Result.Ratios ratios = new Result.Ratios(figures);
            for (Format format : Format.values()) {
                ratios.add(format.word() + "/limit", format.word(), "limit " + format.word());
            }
            return new Result(name(), options.rounds(), figures, ratios.all());
        } finally {
            Files.delete(file);
        }
    }

    private static List<Reading> made(PublicationContent content, Format format) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        System.gc();
        double before = heap(false);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long started = System.nanoTime();
        byte[] bytes = format.write(content, Language.DUTCH);
        double milliseconds = (System.nanoTime() - started) / 1e6;
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        double peak = Math.max(0, heap(true) - before);
        return List.of(
                new Reading(format.word(), "ms", milliseconds),
                new Reading(format.word(), "MB allocated", allocated / MEGABYTE),
                new Reading(format.word(), "MB at most", peak / MEGABYTE),
                new Reading(format.word(), "MB of file", bytes.length / MEGABYTE));
    }

    private static double written(Path file, byte[] bytes) throws Exception {
        long started = System.nanoTime();
        Files.write(file, bytes);
        return (System.nanoTime() - started) / 1e6;
    }

    private static double heap(boolean peak) {
        return heapPools().stream()
                .mapToDouble(pool -> (peak ? pool.getPeakUsage() : pool.getUsage()).getUsed())
                .sum();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
