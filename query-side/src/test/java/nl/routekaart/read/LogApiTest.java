package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.authority.Role;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.checkpoint.WitnessKey;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.installation.Witness;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.merkle.ConsistencyProof;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.InclusionProof;
import nl.routekaart.rule.RuleMessages;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.view.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogApiTest {

    private static final String SIGHTINGS = "/api/v1/log/sightings";
    private static final String NAME = "witness.example/gasunie";
    private static final Ed25519SigningKey SECRET = Ed25519SigningKey.generate();
    private static final WitnessKey KEY = new WitnessKey(NAME, SECRET.verifyingKey());

    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse(events -> {
            RealHistory.happen(events);
            register(events, NAME, KEY.toString(), RealHistory.GASUNIE);
            register(events, "witness.example/other", "no key", new UUID(9, 9));
        });
    }

    private static void register(TestEvents events, String name, String key, UUID party) {
        events.append(
                Subject.INSTALLATION,
                InstallationId.THIS.value(),
                new InstallationEvent.WitnessRegistered(name, new Witness(key, new PartyId(party), null)),
                Map.of());
    }

    @AfterAll
    static void close() {
        web.close();
    }

    @Test
    void theCheckpointIsASignedNoteThatAnybodyMayRead() {
        HttpResponse<String> answer = web.get("/log/checkpoint");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        SignedNote note = SignedNote.parse(answer.body());
        assertThat(key()).isEqualTo(NoteKey.parse(key().toString()));
        assertThat(note.isSignedBy(key())).isTrue();
        assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(web.head());
    }

    private static NoteKey key() {
        return NoteKey.parse(web.json("/api/v1/log").get("keys").get(0).stringValue());
    }

    @Test
    void aTileIsKeptForEverByWhoeverHasIt() {
        HttpResponse<byte[]> tile = web.bytes("/log/tile/0/000.p/" + web.head() % 256);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(tile.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "public");
        assertThat(tile.body()).hasSize((int) (32 * (web.head() % 256)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/001",
                "0/x000/000",
                "0/0",
                "abc",
                "0/000.p/256",
                "1/000.p/1",
                "63/000",
                "0/000.p/-1",
                "64/000",
                "0/%2e%2e",
                "99999999999/000"
            })
    void whereNoTileIsThereIsAProblem(String path) {
        problem(web.get("/log/tile/" + path, "Accept-Language", "en"), 404, "tile-unknown");
    }

    @Test
    void eventsAreNotServedAsTiles() {
        problem(web.get("/log/tile/entries/000", "Accept-Language", "en"), 404, "entries-not-public");
    }

    @Test
    void everyEventIsProvedToBeInTheLog() {
        Checkpoint checkpoint = checkpoint();
        for (long position = 1; position <= checkpoint.size(); position++) {
            JsonNode proof = web.json("/api/v1/log/inclusion-proofs?position=" + position);
            assertThat(new InclusionProof(position - 1, proof.get("size").longValue(), path(proof))
                            .holds(hash(proof, "leafHash"), checkpoint.root()))
                    .isTrue();
            assertThat(hash(proof, "rootHash")).isEqualTo(checkpoint.root());
        }
        assertThat(web.json("/api/v1/log/inclusion-proofs?position=2&size=2")
                        .get("path")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theLogIsProvedToHaveGrown() {
        Checkpoint checkpoint = checkpoint();
        for (long from = 1; from <= checkpoint.size(); from++) {
            JsonNode proof = web.json("/api/v1/log/consistency-proofs?from=" + from);
            assertThat(new ConsistencyProof(from, checkpoint.size(), path(proof))
                            .holds(hash(proof, "fromRootHash"), checkpoint.root()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "inclusion-proofs, parameter-missing",
        "inclusion-proofs?position=0, input-invalid",
        "inclusion-proofs?position=-1, input-invalid",
        "inclusion-proofs?position=x, input-invalid",
        "inclusion-proofs?position=1&size=99999999, size-beyond-checkpoint",
        "inclusion-proofs?position=99999999, position-beyond-size",
        "inclusion-proofs?position=3&size=2, position-beyond-size",
        "inclusion-proofs?position=1&wrong=1, input-invalid",
        "inclusion-proofs?position=1&position=2, input-invalid",
        "consistency-proofs, parameter-missing",
        "consistency-proofs?from=0, input-invalid",
        "consistency-proofs?from=3&to=2, size-order",
        "consistency-proofs?from=1&to=99999999, size-beyond-checkpoint",
        "consistency-proofs?from=9999999999999999999999, input-invalid"
    })
    void whatCannotBeProvedIsToldInBothLanguages(String path, String rule) {
        problem(web.get("/api/v1/log/" + path, "Accept-Language", "en"), 400, rule);
        problem(web.get("/api/v1/log/" + path, "Accept-Language", "nl"), 400, rule);
    }

    @Test
    void aWitnessIsToldThatTheLogContinuesWhatItHasSeen() {
        SignedNote note = SignedNote.parse(web.get("/log/checkpoint").body());
        SignedNote earlier =
                web.log().signer.sign(2, hash(web.json("/api/v1/log/consistency-proofs?from=2"), "fromRootHash"));
        JsonNode answer =
                JsonMapper.shared().readTree(show(NAME, earlier.toString()).body());
        Checkpoint newest = Checkpoint.parse(
                SignedNote.parse(answer.get("checkpoint").stringValue()).text());
        assertThat(new ConsistencyProof(2, newest.size(), path(answer))
                        .holds(Checkpoint.parse(earlier.text()).root(), newest.root()))
                .isTrue();

        SignedNote cosigned = KEY.cosign(note, Instant.parse("2026-11-24T12:00:00Z"), SECRET);
        assertThat(show(NAME, cosigned.toString()).statusCode()).isEqualTo(200);
        assertThat(KEY.seen(SignedNote.parse(web.get("/log/checkpoint").body())))
                .isPresent();
        JsonNode seen = web.json(SIGHTINGS).get("items").get(0);
        assertThat(seen.get("witness").stringValue()).isEqualTo(NAME);
        assertThat(seen.get("size").longValue()).isEqualTo(newest.size());

        assertThat(show(NAME, earlier.toString()).statusCode()).isEqualTo(200);
        assertThat(web.json(SIGHTINGS).get("items").get(0).get("size").longValue())
                .as("never goes back")
                .isEqualTo(newest.size());
    }

    @Test
    void aWitnessIsToldAtOnceThatTheLogForked() {
        try (WebHouse forked = new WebHouse(events -> {
            RealHistory.happen(events);
            register(events, NAME, KEY.toString(), RealHistory.GASUNIE);
        })) {
            List<SignedNote> seen = List.of(
                    forked.log().signer.sign(3, Hash.EMPTY), forked.log().signer.sign(forked.head() + 1, Hash.EMPTY));
            for (SignedNote theirs : seen) {
                HttpResponse<String> answer = show(forked, NAME, theirs.toString());
                problem(answer, 409, "log-forked");
                JsonNode problem = JsonMapper.shared().readTree(answer.body());
                assertThat(problem.get("shown").stringValue()).isEqualTo(theirs.toString());
                assertThat(Checkpoint.parse(SignedNote.parse(
                                                problem.get("checkpoint").stringValue())
                                        .text())
                                .size())
                        .isEqualTo(forked.head());
            }
            assertThat(forked.log().forks()).containsExactly(NAME);
            assertThat(forked.json(SIGHTINGS).get("items").size()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "witness.example/nobody, a, 409, witness-unknown",
        "witness.example/other, a, 409, witness-of-another",
        "witness.example/gasunie, a, 400, checkpoint-not-readable",
        "witness.example/gasunie, '', 400, checkpoint-not-readable"
    })
    void whatIsNoCheckpointOfAWitnessIsRefused(String name, String note, int status, String rule) {
        problem(show(name, note), status, rule);
    }

    @Test
    void whatAnotherLogSignedSaysNothingOfThisOne() {
        SignedNote other = new Checkpoint("routekaart.example/log", 3, Hash.EMPTY).signed(Ed25519SigningKey.generate());
        problem(show(NAME, other.toString()), 400, "checkpoint-not-ours");
    }

    @Test
    void whoHasNotSignedInIsNoWitness() {
        assertThat(web.post(SIGHTINGS, "{\"witness\": \"" + NAME + "\", \"checkpoint\": \"\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    private static HttpResponse<String> show(String name, String note) {
        return show(web, name, note);
    }

    private static HttpResponse<String> show(WebHouse at, String name, String note) {
        String json = JsonMapper.shared().writeValueAsString(Map.of("witness", name, "checkpoint", note));
        return at.post(SIGHTINGS, json, WebHouse.ROLE, Role.PARTNER.word(), "Accept-Language", "en");
    }

    private static Checkpoint checkpoint() {
        return Checkpoint.parse(
                SignedNote.parse(web.get("/log/checkpoint").body()).text());
    }

    private static List<Hash> path(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(Hash.of(HexFormat.of().parseHex(hash.stringValue()))));
        return path;
    }

    private static Hash hash(JsonNode proof, String field) {
        return Hash.of(HexFormat.of().parseHex(proof.get(field).stringValue()));
    }

    private static void problem(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("/problems/" + rule);
        assertThat(problem.get("detail").stringValue()).doesNotContain("{").isNotBlank();
        assertThat(RuleMessages.rules()).contains(rule);
    }
}
