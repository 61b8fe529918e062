package nl.routekaart.standalone.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.TilePath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log over HTTP that answers what it wants, for as long as it wants. */
@Timeout(300)
class HttpLogTest {

    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path folder;

    private final MemoryLog memory = new MemoryLog().grow(600);
    private final AtomicLong sent = new AtomicLong();
    private HttpServer server;
    private HttpLog log;

    /** What is answered to everything, unless it is nothing. */
    private volatile @Nullable Answering wrong;

    private interface Answering {

        void to(OutputStream out) throws IOException, InterruptedException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                Answering answering = wrong;
                if (answering != null) {
                    exchange.sendResponseHeaders(200, 0);
                    answering.to(exchange.getResponseBody());
                    return;
                }
                byte[] right = right(exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(right.length == 0 ? 404 : 200, right.length == 0 ? -1 : right.length);
                exchange.getResponseBody().write(right);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        log = logWithPatience(Duration.ofSeconds(30));
    }

    private HttpLog logWithPatience(Duration patience) {
        return new HttpLog(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), patience);
    }

    @AfterEach
    void stop() {
        log.close();
        server.stop(0);
    }

    private byte[] right(String path) throws IOException {
        if (path.equals("/log/checkpoint")) {
            return memory.checkpoint().toString().getBytes(StandardCharsets.UTF_8);
        }
        if (path.startsWith("/log/tile/") && !path.contains(".p/1")) {
            return memory.tile(TilePath.parse(path.substring("/log/tile/".length())));
        }
        return new byte[0];
    }

    @Test
    void aLogIsReadAsAnybodyReadsIt() throws IOException {
        assertThat(log.checkpoint().toString()).isEqualTo(memory.checkpoint().toString());
        assertThat(log.tile(TilePath.full(0, 1))).isEqualTo(memory.tile(TilePath.full(0, 1)));
        assertThat(log.tile(new TilePath(0, 2, 88))).hasSize(88 * 32);
        assertThat(log.keys()).as("which another log does not tell").isEqualTo(LogSource.Keys.NONE);
    }

    @Test
    void whereANarrowTileIsGoneTheFullOneIsTaken() throws IOException {
        assertThat(log.tile(new TilePath(0, 1, 17)))
                .startsWith(memory.leaves.get(256).bytes());
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        wrong = out -> {
            byte[] block = new byte[1 << 16];
            while (sent.addAndGet(block.length) < GIGABYTE) {
                out.write(block);
            }
        };
        refused(log::checkpoint);
        refused(() -> log.tile(TilePath.full(0, 0)));
        refused(log::keys);
        assertThat(sent.get()).isLessThan(GIGABYTE / 10);
    }

    @Test
    void anAnswerThatDripsIsNotWaitedFor() {
        CountDownLatch givenUp = new CountDownLatch(1);
        wrong = out -> {
            do {
                out.write('x');
                out.flush();
            } while (!givenUp.await(100, TimeUnit.MILLISECONDS));
        };
        long started = System.nanoTime();
        try (HttpLog hurried = logWithPatience(Duration.ofSeconds(2))) {
            refused(hurried::checkpoint);
        }
        givenUp.countDown();
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .as("all of it takes a minute")
                .isLessThan(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Sign in</body></html>",
                "{\"keys\": [\"x\"], \"handOvers\": [1]}",
                "routekaart.example/log\n-1\nAAAA\n\n— x y\n",
                "routekaart.example/log\n0\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— x AAAAAAA=\n",
                "\u0000\u001b[2J"
            })
    void anAnswerThatIsNoneChangesNothing(String answer) throws IOException {
        try (WitnessFolder opened = WitnessFolder.open(folder, Disk.REAL)) {
            Watch watch = new Watch(opened, log, Optional.empty(), Set.of(memory.key()), Clock.systemUTC());
            watch.look();
            byte[] before = Files.readAllBytes(folder.resolve("checkpoint"));
            wrong = out -> out.write(answer.getBytes(StandardCharsets.UTF_8));
            refused(watch::look);
            refused(() -> log.tile(TilePath.full(0, 0)));
            refused(log::keys);
            wrong = null;
            assertThat(folder.resolve("checkpoint")).hasBinaryContent(before);
            assertThat(watch.look()).isInstanceOf(Outcome.Continued.class);
        }
    }

    @Test
    void whoIsNotThereIsToldSo() {
        server.stop(0);
        refused(log::checkpoint);
        for (String address : List.of("ftp://localhost", "localhost", "http:/")) {
            try (HttpLog nowhere = new HttpLog(URI.create(address), Duration.ofSeconds(2))) {
                refused(nowhere::checkpoint);
            }
        }
    }

    @Test
    void hashesThatAreNotThoseOfTheTreeAreAnAlarm() throws IOException {
        try (WitnessFolder opened = WitnessFolder.open(folder, Disk.REAL)) {
            Watch watch = new Watch(opened, log, Optional.empty(), Set.of(memory.key()), Clock.systemUTC());
            watch.look();
            memory.instead = memory.grow(1).signed(601);
            memory.leaves.replaceAll(any -> Hash.EMPTY);
            assertThat(watch.look()).isInstanceOf(Outcome.Alarmed.class);
        }
    }

    private interface Asking {

        Object ask() throws IOException;
    }

    private static void refused(Asking asking) {
        assertThatExceptionOfType(IOException.class).isThrownBy(asking::ask);
    }
}
