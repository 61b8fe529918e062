package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, as an operator starts it. */
final class RunningRoutekaart implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path JAR = Path.of("target", "routekaart.jar").toAbsolutePath();

    private final Process process;
    private final Path dataFolder;
    private final Path log;
    private final int port;

    private RunningRoutekaart(Process process, Path dataFolder, Path log, int port) {
        this.process = process;
        this.dataFolder = dataFolder;
        this.log = log;
        this.port = port;
    }

    /** Starts on a free port; the process may still be on its way up when this returns. */
    static RunningRoutekaart start(Path dataFolder, String... arguments) {
        return start(dataFolder, freePort(), arguments);
    }

    static RunningRoutekaart start(Path dataFolder, int port, String... arguments) {
        return start(dataFolder, port, List.of("-jar", JAR.toString()), arguments);
    }

    /** From the classes, on a machine in another part of the world. */
    static RunningRoutekaart elsewhere(Path dataFolder, String... arguments) {
        return start(
                dataFolder,
                freePort(),
                List.of(
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Routekaart.class.getName()),
                arguments);
    }

    private static RunningRoutekaart start(Path dataFolder, int port, List<String> program, String... arguments) {
        try {
            Path log = Files.createTempFile("routekaart-", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    // It is started often and never runs for long.
                    "-XX:TieredStopAtLevel=1"));
            command.addAll(program);
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("ROUTEKAART_DATA", dataFolder.toString());
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            return new RunningRoutekaart(builder.start(), dataFolder, log, port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the product serves; a process that does not get there is killed. */
    RunningRoutekaart untilHealthy() {
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> !process.isAlive() || isHealthy());
            assertThat(process.isAlive())
                    .as("process lives; its log: %s", log())
                    .isTrue();
            return this;
        } catch (RuntimeException | AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private boolean isHealthy() throws InterruptedException {
        try {
            return get("/actuator/health").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    int port() {
        return port;
    }

    /** A connection of the product's own database user to the running server. */
    Connection connectToDatabase() throws IOException, SQLException {
        Path cluster = dataFolder.resolve("postgres");
        String databasePort =
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
        String password =
                Files.readString(cluster.resolve("routekaart.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/routekaart", "routekaart", password);
    }

    /** The process id of the database server, as it wrote it down. */
    long databaseServer() {
        try {
            return Long.parseLong(Files.readAllLines(dataFolder.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the database server a signal, such as {@code QUIT}, which stops it at once. */
    void signalDatabase(String signal) {
        try {
            var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(databaseServer())).inheritIO();
            assertThat(kill.start().waitFor()).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What {@code kill} does; answers the exit code. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    /** What {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    int exitCode() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("process ended; its log: %s", log())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
