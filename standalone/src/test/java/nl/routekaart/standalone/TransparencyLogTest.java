package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.checkpoint.WitnessKey;
import nl.routekaart.merkle.ConsistencyProof;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.InclusionProof;
import nl.routekaart.message.RawEvents;
import nl.routekaart.signature.Ed25519SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log over HTTP, with the product as it is put together: checkpoints in time, proofs, a witness, and a restart. */
class TransparencyLogTest {

    private static final String REGISTRATIONS = "/api/v1/installations/this/witness-registrations";
    private static final String SIGHTINGS = "/api/v1/log/sightings";
    private static final Duration IN_TIME = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final Ed25519SigningKey secret = Ed25519SigningKey.generate();
    private final WitnessKey witness = new WitnessKey("witness.example/secretariat", secret.verifyingKey());
    private WatchedProduct product;

    /** How soon an event was covered: a machine that is busy with other things is late at times, a late log always. */
    private Duration soonest = PATIENCE;

    @BeforeEach
    void start() {
        product = WatchedProduct.start(folder);
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void everyEventIsCoveredInTimeAndAWitnessIsToldThatNothingWasChanged() {
        Api secretariat = product.as("secretariaat");
        Checkpoint first = covered(party("ezk"));
        proved(first.size(), first);

        String key = "{\"name\": \"" + witness.name() + "\", \"key\": \"%s\", \"source\": \"test\"}";
        secretariat.post(REGISTRATIONS, key.formatted("nonsense")).problem(400, "witness-key-not-readable");
        Checkpoint second = covered(position(secretariat
                .post(REGISTRATIONS, key.formatted(witness.toString()))
                .expect(200)));
        assertThat(consistent(first, second)).isTrue();
        SignedNote seen = SignedNote.parse(product.note());
        show(witness.cosign(seen, Instant.now(), secret)).expect(200);
        assertThat(witness.seen(SignedNote.parse(product.note()))).isPresent();

        product.restart();

        Checkpoint third = covered(party("tennet"));
        assertThat(consistent(second, third)).isTrue();
        Api.Answer answer = show(seen).expect(200);
        assertThat(new ConsistencyProof(Checkpoint.parse(seen.text()).size(), third.size(), path(answer.json()))
                        .holds(Checkpoint.parse(seen.text()).root(), third.root()))
                .isTrue();
        for (long position = 1; position <= third.size(); position++) {
            proved(position, third);
        }
        health("UP");
        assertThat(soonest).isLessThan(IN_TIME);
    }

    /** A database that was put back is a log that is consistent in itself; only what somebody else holds shows it. */
    @Test
    void aDatabaseThatWasPutBackIsCaughtByTheCheckpointOfAWitness() throws IOException {
        String key = "{\"name\": \"" + witness.name() + "\", \"key\": \"" + witness + "\", \"source\": \"test\"}";
        covered(position(product.as("secretariaat").post(REGISTRATIONS, key).expect(200)));
        product.backUp();
        covered(party("ezk"));
        SignedNote seen = SignedNote.parse(product.note());
        show(seen).expect(200);

        product.putBack();

        assertThat(show(seen).problem(409, "log-forked").text("/shown")).isEqualTo(seen.toString());
        covered(party("tennet"));
        show(seen).problem(409, "log-forked");
        health("DOWN");
    }

    private void health(String status) {
        assertThat(product.as("secretariaat").get("/actuator/health").text("/status"))
                .isEqualTo(status);
    }

    private Api.Answer show(SignedNote note) {
        String json = JsonMapper.shared()
                .writeValueAsString(Map.of("witness", witness.name(), "checkpoint", note.toString()));
        return product.as("secretariaat").post(SIGHTINGS, json);
    }

    private void proved(long position, Checkpoint checkpoint) {
        JsonNode proof = Api.at(product.address())
                .get("/api/v1/log/inclusion-proofs?position=" + position + "&size=" + checkpoint.size())
                .expect(200)
                .json();
        RawEvents events = product.bean(RawEvents.class);
        Hash leaf = EventLeaf.hash(events.page(position - 1, 1).getFirst());
        assertThat(new InclusionProof(position - 1, checkpoint.size(), path(proof)).holds(leaf, checkpoint.root()))
                .as("event %d", position)
                .isTrue();
    }

    private boolean consistent(Checkpoint earlier, Checkpoint later) {
        JsonNode proof = Api.at(product.address())
                .get("/api/v1/log/consistency-proofs?from=" + earlier.size() + "&to=" + later.size())
                .expect(200)
                .json();
        return new ConsistencyProof(earlier.size(), later.size(), path(proof)).holds(earlier.root(), later.root());
    }

    private static List<Hash> path(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(Hash.of(HexFormat.of().parseHex(hash.stringValue()))));
        return path;
    }

    /** The signed checkpoint that covers a position. */
    private Checkpoint covered(long position) {
        long recorded = System.nanoTime();
        NoteKey key = NoteKey.parse(Api.at(product.address()).get("/api/v1/log").text("/keys/0"));
        Checkpoint covering =
                await().atMost(PATIENCE).until(() -> checkpoint(key), newest -> newest.size() >= position);
        soonest = Collections.min(List.of(soonest, Duration.ofNanos(System.nanoTime() - recorded)));
        return covering;
    }

    private Checkpoint checkpoint(NoteKey key) {
        SignedNote note = SignedNote.parse(product.note());
        assertThat(note.isSignedBy(key)).isTrue();
        return Checkpoint.parse(note.text());
    }

    private long party(String key) {
        return position(product.as("secretariaat")
                .post("/api/v1/parties", "{\"name\": \"%s\", \"kind\": \"ministry\", \"key\": \"%1$s\"}".formatted(key))
                .expect(201));
    }

    private static long position(Api.Answer answer) {
        return Long.parseLong(answer.header("Routekaart-Position"));
    }
}
