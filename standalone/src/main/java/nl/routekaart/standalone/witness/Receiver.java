package nl.routekaart.standalone.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where checkpoints are brought to this witness. What comes is kept no further than a checkpoint with its proof can be long. */
final class Receiver implements AutoCloseable {

    private static final int LONGEST = HttpLog.LONGEST_NOTE;

    /** Who is still sending when the connection is closed does not hear why: so much more is let come. */
    private static final long PASSED_OVER = 16L << 20;

    private static final String SECONDS = "20";
    private static final String CONNECTIONS = "100";

    private final Submissions submissions;
    private final HttpServer server;

    /** Threads of the platform, as many as there may be connections: virtual ones can stop each other in a runnable jar. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Receiver(InetSocketAddress address, Submissions submissions) throws IOException {
        limit("sun.net.httpserver.maxReqTime", SECONDS);
        limit("sun.net.httpserver.maxRspTime", SECONDS);
        limit("jdk.httpserver.maxConnections", CONNECTIONS);
        this.submissions = submissions;
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The server of the JDK has no other way to be told, and looks once. */
    private static void limit(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Submissions.Answer answer = answer(exchange);
            byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
            if (text.length > 0) {
                exchange.getResponseBody().write(text);
            }
        }
    }

    private Submissions.Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.equals("/add-checkpoint")) {
            return exchange.getRequestMethod().equals("GET") ? submissions.held(path) : Submissions.Answer.of(405);
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return Submissions.Answer.of(405);
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            exchange.getRequestBody().skip(PASSED_OVER);
            return Submissions.Answer.of(413);
        }
        try {
            return submissions.add(
                    new String(body, StandardCharsets.UTF_8),
                    exchange.getRemoteAddress().getAddress().getHostAddress());
        } catch (IOException e) {
            return Submissions.Answer.of(503);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
