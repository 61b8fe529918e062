package nl.routekaart.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.installation.Witness;
import nl.routekaart.merkle.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows each new checkpoint to the witnesses that can be reached, with the proof that it continues what they have seen, and keeps
 * their signature (C2SP {@code tlog-witness}). A witness that does not accept it is asked for the checkpoint that it holds.
 */
final class WitnessCalls implements CheckpointListener {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessCalls.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 100_000;

    private final Witnesses witnesses;
    private final LogTables tables;
    private final LogTree log;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WitnessCalls(Witnesses witnesses, LogTables tables) {
        this.witnesses = witnesses;
        this.tables = tables;
        this.log = new LogTree(tables);
    }

    @Override
    public void published(Checkpoint checkpoint) {
        SignedNote note = tables.checkpoint(checkpoint.size()).orElseThrow();
        witnesses.registered().forEach((name, witness) -> {
            String address = witness.address();
            if (address != null && address.matches("https?://.+")) {
                try {
                    show(name, witness, address.replaceFirst("/+$", ""), checkpoint, note);
                } catch (IOException | IllegalArgumentException e) {
                    LOG.warn("Witness {} did not take the checkpoint of {} events", name, checkpoint.size(), e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }

    private void show(String name, Witness witness, String address, Checkpoint checkpoint, SignedNote note)
            throws IOException, InterruptedException {
        long old = witnesses.lastSeen(name);
        HttpResponse<String> answer = add(address, old, checkpoint, note);
        if (answer.statusCode() == 409 && answer.body().matches("\\d{1,18}\n")) {
            old = Long.parseLong(answer.body().strip());
            answer = old <= checkpoint.size() ? add(address, old, checkpoint, note) : answer;
        }
        if (answer.statusCode() == 200) {
            witnesses.show(name, witness, SignedNote.parse(note + answer.body()));
        } else {
            LOG.warn("Witness {} answered {} to the checkpoint of {}", name, answer.statusCode(), checkpoint.size());
            ask(name, witness, address, checkpoint.origin());
        }
    }

    private HttpResponse<String> add(String address, long old, Checkpoint checkpoint, SignedNote note)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        if (old > 0 && old < checkpoint.size()) {
            new Tree(log.tree().nodes(), checkpoint.size())
                    .consistency(old)
                    .path()
                    .forEach(hash ->
                            body.append(StrictBase64.plain(hash.bytes())).append('\n'));
        }
        body.append('\n').append(note);
        return answer(HttpRequest.newBuilder(URI.create(address + "/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** What it holds is compared as if it had shown it by itself. */
    private void ask(String name, Witness witness, String address, String origin)
            throws IOException, InterruptedException {
        String hash = Sha256.hex(origin.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> held = answer(HttpRequest.newBuilder(URI.create(address + '/' + hash + "/checkpoint")));
        if (held.statusCode() == 200) {
            witnesses.show(name, witness, SignedNote.parse(held.body()));
        }
    }

    /** A witness that answers without end, or ever more slowly, does not keep the others waiting. */
    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> coming = client.sendAsync(
                request.timeout(PATIENCE).build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
        try {
            return coming.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("No answer", e);
        } finally {
            coming.cancel(true);
        }
    }
}
