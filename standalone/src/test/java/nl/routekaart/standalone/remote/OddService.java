package nl.routekaart.standalone.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A real service that answers as no Routekaart does, or as one in trouble. */
final class OddService implements AutoCloseable {

    private static final String PASSWORD = "onbekend";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Headers> headers = new CopyOnWriteArrayList<>();

    OddService() {
        this(made(HttpServer::create));
    }

    private OddService(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.start();
    }

    /** One that says in secret who it is, which nobody vouches for. */
    static OddService unknownToAnybody(Path folder) throws GeneralSecurityException, IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = made(HttpsServer::create);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new OddService(server);
    }

    /** How a server is made. */
    private interface Making<S> {

        S at(InetSocketAddress address, int backlog) throws IOException;
    }

    private static <S> S made(Making<S> making) {
        try {
            return making.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What was asked of it, in order. */
    List<String> asked() {
        return asked;
    }

    /** The headers of what was asked last. */
    Headers headers() {
        return headers.getLast();
    }

    OddService answering(String path, int status, String type, String body) {
        return doing(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            bytes(exchange, status, body, body.length());
        });
    }

    OddService problem(String path, int status, String problem) {
        return answering(path, status, "application/problem+json", problem);
    }

    OddService sendingOn(String path, String location) {
        return doing(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** It takes the request, and then says nothing more. */
    OddService silent(String path) {
        return doing(path, exchange -> silence());
    }

    /** It answers one path once it was asked three times at another how far it is. */
    OddService busy(String path, String progress) {
        CountDownLatch looks = new CountDownLatch(3);
        doing(progress, exchange -> {
            looks.countDown();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            String body = "{\"rows\": " + (3 - looks.getCount()) + "}";
            bytes(exchange, 200, body, body.length());
        });
        return doing(path, exchange -> {
            await(looks);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            bytes(exchange, 200, "{\"rows\": 3}", "{\"rows\": 3}".length());
        });
    }

    /** Ten lines, of which it says some at a time: after these it breaks off, or falls silent. */
    OddService lines(String path, int atATime, boolean breaksOff) {
        return doing(path, exchange -> {
            int after = Integer.parseInt(exchange.getRequestURI().getQuery().replace("after=", ""));
            StringBuilder lines = new StringBuilder();
            for (int line = after + 1; line <= Math.min(10, after + atATime); line++) {
                lines.append("line ").append(line).append('\n');
            }
            lines.append(after + atATime < 10 ? "half a li" : "");
            bytes(exchange, 200, lines.toString(), after + atATime < 10 ? 1000 : lines.length());
            if (after + atATime < 10 && !breaksOff) {
                silence();
            }
        });
    }

    private static void bytes(HttpExchange exchange, int status, String body, int promised) throws IOException {
        exchange.sendResponseHeaders(status, promised == 0 ? -1 : promised);
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
    }

    private void silence() {
        await(closing);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it does when it is asked for a path. */
    private interface Doing {

        void with(HttpExchange exchange) throws IOException;
    }

    private OddService doing(String path, Doing doing) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestMethod() + ' ' + exchange.getRequestURI());
            headers.add(exchange.getRequestHeaders());
            try (exchange) {
                doing.with(exchange);
            }
        });
        return this;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
