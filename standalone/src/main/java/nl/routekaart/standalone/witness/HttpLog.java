package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.TilePath;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log over HTTP (C2SP {@code tlog-tiles}), without signing in. No answer is waited for longer, or read further, than what is
 * asked for can take.
 */
final class HttpLog implements LogSource, AutoCloseable {

    /** How long an answer may take. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final int LONGEST_NOTE = 64 * 1024;

    private static final int LONGEST_KEYS = 1024 * 1024;
    private static final int HASH = 32;
    private static final int OK = 200;
    private static final int NOT_THERE = 404;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience how long each answer may take, from asking to its last byte */
    HttpLog(URI address, Duration patience) {
        this.address = address.toString().replaceAll("/+$", "");
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public String name() {
        return address;
    }

    @Override
    public SignedNote checkpoint() throws IOException {
        String path = "/log/checkpoint";
        try {
            SignedNote note = SignedNote.parse(new String(needed(path, LONGEST_NOTE), StandardCharsets.UTF_8));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (checkpoint.size() > 0 || checkpoint.root().equals(Hash.EMPTY)) {
                return note;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new WitnessException("no-checkpoint", address + path);
    }

    /** A log may have given up a narrower tile once the tile is full. */
    @Override
    public byte[] tile(TilePath path) throws IOException {
        int length = path.width() * HASH;
        byte[] hashes = get("/log/tile/" + path, length).orElse(null);
        if (hashes == null) {
            TilePath full = TilePath.full(path.level(), path.index());
            hashes = needed("/log/tile/" + full, TilePath.FULL * HASH);
        }
        if (hashes.length < length) {
            throw new WitnessException("no-tile", address + "/log/tile/" + path);
        }
        return hashes;
    }

    /** A log of somebody else's making says nothing of them. */
    @Override
    public Keys keys() throws IOException {
        String path = "/api/v1/log";
        Optional<byte[]> json = get(path, LONGEST_KEYS);
        if (json.isEmpty()) {
            return Keys.NONE;
        }
        try {
            JsonNode log = JSON.readTree(json.get());
            if (!log.isObject()) {
                throw new IllegalArgumentException("Not an object");
            }
            List<NoteKey> keys = new ArrayList<>();
            log.path("keys").forEach(key -> keys.add(NoteKey.parse(key.asString(""))));
            List<SignedNote> handOvers = new ArrayList<>();
            log.path("handOvers").forEach(note -> handOvers.add(SignedNote.parse(note.asString(""))));
            return new Keys(keys, handOvers);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new WitnessException("no-keys", address + path);
        }
    }

    private byte[] needed(String path, int longest) throws IOException {
        return get(path, longest)
                .orElseThrow(() -> new WitnessException("not-answered", address + path, Integer.toString(NOT_THERE)));
    }

    /** @return empty if it is not there */
    private Optional<byte[]> get(String path, int longest) throws IOException {
        HttpRequest request = request(path);
        HttpResponse<byte[]> answer = answered(
                path,
                client.sendAsync(
                        request,
                        info -> info.statusCode() == OK
                                ? BodySubscribers.limiting(BodySubscribers.ofByteArray(), longest)
                                : BodySubscribers.replacing(new byte[0])));
        return switch (answer.statusCode()) {
            case OK -> Optional.of(answer.body());
            case NOT_THERE -> Optional.empty();
            default -> throw new WitnessException("not-answered", address + path, answer.statusCode());
        };
    }

    private HttpRequest request(String path) throws WitnessException {
        try {
            return HttpRequest.newBuilder(URI.create(address + path))
                    .header("Cache-Control", "no-cache")
                    .timeout(patience)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new WitnessException("not-answered", address + path, String.valueOf(e.getMessage()));
        }
    }

    /** The client itself waits for ever for the rest of an answer that has begun. */
    private HttpResponse<byte[]> answered(String path, CompletableFuture<HttpResponse<byte[]>> coming)
            throws IOException {
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new WitnessException("too-slow", address + path, patience.toSeconds());
        } catch (ExecutionException e) {
            throw new WitnessException("not-answered", address + path, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WitnessException("not-answered", address + path, e);
        } finally {
            coming.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
