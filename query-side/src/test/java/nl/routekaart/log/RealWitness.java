package nl.routekaart.log;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.checkpoint.WitnessKey;
import nl.routekaart.merkle.ConsistencyProof;
import nl.routekaart.merkle.Hash;
import nl.routekaart.signature.Ed25519SigningKey;
import org.jspecify.annotations.Nullable;

/** A witness as C2SP tlog-witness describes it, for one log, on this machine. */
final class RealWitness implements AutoCloseable {

    static final long GIGABYTE = 1L << 30;

    final WitnessKey key;

    /** Whether it answers without end, and how much of that was taken. */
    volatile boolean endless;

    volatile long sent;

    /** What it holds. */
    volatile @Nullable SignedNote held;

    final List<Integer> answers = new ArrayList<>();

    private final Ed25519SigningKey secret = Ed25519SigningKey.generate();
    private final HttpServer server;

    RealWitness(String name) throws IOException {
        key = new WitnessKey(name, secret.verifyingKey());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/add-checkpoint", this::add);
        server.createContext("/", exchange -> {
            SignedNote note = held;
            answer(exchange, note == null ? 404 : 200, note == null ? "" : note.toString());
        });
        server.start();
    }

    private void add(HttpExchange exchange) throws IOException {
        if (endless) {
            exchange.sendResponseHeaders(200, 0);
            for (byte[] block = new byte[1 << 16]; sent < GIGABYTE; sent += block.length) {
                exchange.getResponseBody().write(block);
            }
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int empty = body.indexOf("\n\n");
        List<String> lines = List.of(body.substring(0, empty).split("\n"));
        SignedNote note = SignedNote.parse(body.substring(empty + 2));
        Checkpoint shown = Checkpoint.parse(note.text());
        long old = Long.parseLong(lines.getFirst().substring("old ".length()));
        SignedNote before = held;
        Checkpoint known =
                before == null ? new Checkpoint(shown.origin(), 0, Hash.EMPTY) : Checkpoint.parse(before.text());
        List<Hash> path = lines.subList(1, lines.size()).stream()
                .map(line -> Hash.of(StrictBase64.readPlain(line)))
                .toList();
        if (old != known.size()) {
            answers.add(409);
            exchange.getResponseHeaders().add("Content-Type", "text/x.tlog.size");
            answer(exchange, 409, known.size() + "\n");
        } else if (old > 0 && !new ConsistencyProof(old, shown.size(), path).holds(known.root(), shown.root())) {
            answers.add(422);
            answer(exchange, 422, "");
        } else {
            answers.add(200);
            SignedNote cosigned = key.cosign(note, Instant.parse("2026-11-24T12:00:00Z"), secret);
            held = cosigned;
            String all = cosigned.toString();
            answer(exchange, 200, all.substring(note.toString().length()));
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
