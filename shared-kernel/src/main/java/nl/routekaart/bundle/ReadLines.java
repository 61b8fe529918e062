package nl.routekaart.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Reads the lines of a bundle on all processors, and gives them out in their order on one. */
final class ReadLines {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 2 * PROCESSORS + 2;

    private ReadLines() {}

    static void each(Path file, Consumer<ReadLine> reader) throws IOException {
        try (ExecutorService workers = Executors.newFixedThreadPool(PROCESSORS);
                LineChunks chunks = LineChunks.of(file)) {
            Deque<Future<List<ReadLine>>> ahead = new ArrayDeque<>();
            try {
                for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                    LineChunks.Chunk lines = chunk.get();
                    ahead.add(workers.submit(() -> read(lines)));
                    if (ahead.size() >= AHEAD) {
                        result(ahead.remove()).forEach(reader);
                    }
                }
                while (!ahead.isEmpty()) {
                    result(ahead.remove()).forEach(reader);
                }
            } finally {
                ahead.forEach(left -> left.cancel(true));
            }
        }
    }

    private static List<ReadLine> read(LineChunks.Chunk chunk) {
        List<ReadLine> read = new ArrayList<>(chunk.lines().size());
        long position = chunk.first();
        for (byte[] line : chunk.lines()) {
            read.add(ReadLine.of(position++, line));
        }
        return read;
    }

    private static List<ReadLine> result(Future<List<ReadLine>> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
