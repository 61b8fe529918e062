package nl.routekaart.benchmarks.product;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.routekaart.benchmarks.harness.Options;

/** A program with a web server as a process of its own, such as the packaged product. */
public final class PackagedProduct implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final Process process;
    private final Path log;
    private final int port;
    private final long started;

    private PackagedProduct(Process process, Path log, int port, long started) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.started = started;
    }

    /** Starts the packaged product on a free port. */
    public static PackagedProduct start(Options options, String... properties) throws IOException {
        if (Files.notExists(options.product())) {
            throw new IllegalArgumentException(
                    options.product() + " is not there: package the product, or name its jar with --product");
        }
        List<String> command = new ArrayList<>(List.of("-jar", options.product().toString()));
        command.addAll(List.of(properties));
        return run(command);
    }

    /** Starts Java with these arguments, and with a free port for its web server. */
    public static PackagedProduct run(List<String> arguments) throws IOException {
        int port = freePort();
        Path log = Files.createTempFile("routekaart-benchmarks-", ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        command.add("--server.port=" + port);
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new PackagedProduct(process, log, port, started);
    }

    /** Waits until an address answers 200; says how many seconds that was after the start. */
    public double untilAnswers(String path) throws IOException {
        byte[] request = RawHttp.get(path);
        while (process.isAlive() && System.nanoTime() - started < PATIENCE.toNanos()) {
            try (RawHttp http = RawHttp.connect(port)) {
                if (http.send(request).status() == 200) {
                    return (System.nanoTime() - started) / 1e9;
                }
            } catch (ConnectException notYet) {
                // It is on its way.
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        throw new IllegalStateException("It did not start: " + Files.readString(log));
    }

    public int port() {
        return port;
    }

    /** Its memory in megabytes: what Linux calls resident. */
    public double residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not stop: " + Files.readString(log));
        }
        Files.delete(log);
    }
}
