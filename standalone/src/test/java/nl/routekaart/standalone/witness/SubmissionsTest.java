package nl.routekaart.standalone.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.Hash;
import nl.routekaart.signature.Ed25519SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is brought to a witness over HTTP, answered as C2SP tlog-witness has it. */
class SubmissionsTest {

    private static final String HELD =
            '/' + Sha256.hex(MemoryLog.ORIGIN.getBytes(StandardCharsets.UTF_8)) + "/checkpoint";

    @TempDir
    Path folder;

    private final MemoryLog log = new MemoryLog().grow(40);
    private final List<Outcome> told = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private WitnessFolder opened;
    private Cosigner cosigner;
    private Watch watch;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        opened = WitnessFolder.open(folder, Disk.REAL);
        cosigner = Cosigner.make("witness.example/vng", folder, Disk.REAL);
        watch = new Watch(opened, log, Optional.of(cosigner), Set.of(), Clock.systemUTC());
        receiver = new Receiver(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), new Submissions(watch, told::add));
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
        opened.close();
        client.close();
    }

    @Test
    void aCheckpointThatContinuesTheKeptOneIsKeptAndSigned() throws Exception {
        assertThat(get(HELD).statusCode()).as("before the first look").isEqualTo(404);
        watch.look();
        log.grow(30);
        HttpResponse<String> answer = add(40, log.tree(70), log.signed(70));
        assertThat(answer.statusCode()).isEqualTo(200);
        SignedNote cosigned = SignedNote.parse(log.signed(70) + answer.body());
        assertThat(cosigner.key().seen(cosigned)).isPresent();
        assertThat(cosigned.isSignedBy(log.key())).isTrue();
        assertThat(get(HELD).body()).isEqualTo(Files.readString(folder.resolve("checkpoint")));
        assertThat(SignedNote.parse(get(HELD).body()).text()).isEqualTo(cosigned.text());
        assertThat(folder.resolve("checkpoints/70")).exists();
        assertThat(add(70, log.tree(70), log.signed(70)).statusCode())
                .as("the same again")
                .isEqualTo(200);
        assertThat(told).hasSize(2);
    }

    @Test
    void whoThinksThatItHoldsAnotherIsToldWhichItHolds() throws Exception {
        watch.look();
        log.grow(5);
        HttpResponse<String> answer = add(39, log.tree(45), log.signed(45));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(answer.body()).isEqualTo("40\n");
        assertThat(add(0, log.tree(20), log.signed(20)).statusCode())
                .as("an old one")
                .isEqualTo(409);
    }

    @Test
    void whatTheLogDidNotSignIsRefusedAndIsNoAlarm() throws Exception {
        watch.look();
        Checkpoint next = new Checkpoint(MemoryLog.ORIGIN, 41, Hash.EMPTY);
        Ed25519SigningKey other = Ed25519SigningKey.generate();
        assertThat(post("old 40\n\n" + next.signed(other)).statusCode()).isEqualTo(403);
        String note = log.signed(40).toString();
        assertThat(post("old 40\n\n" + next.text() + note.substring(note.indexOf("\n\n") + 1))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("old 40\n\n" + new Checkpoint("example.com/other", 41, Hash.EMPTY).signed(other))
                        .statusCode())
                .isEqualTo(404);
        assertThat(watch.alarm()).isEmpty();
    }

    @Test
    void aWrongProofOfARightCheckpointIsNoAlarm() throws Exception {
        watch.look();
        log.grow(5);
        assertThat(post("old 40\n" + StrictBase64.plain(Hash.EMPTY.bytes()) + "\n\n" + log.signed(45))
                        .statusCode())
                .isEqualTo(422);
        assertThat(watch.alarm()).isEmpty();
        assertThat(opened.kept().map(kept -> Checkpoint.parse(kept.text()).size()))
                .contains(45L);
    }

    @Test
    void aForkIsAnAlarmAndNothingIsSignedSince() throws Exception {
        watch.look();
        SignedNote kept = SignedNote.parse(Files.readString(folder.resolve("checkpoint")));
        log.leaves.set(11, MemoryLog.leaf("another"));
        assertThat(add(40, log.tree(40), log.signed(40)).statusCode()).isEqualTo(422);
        assertThat(watch.alarm()).map(Alarm::breach).contains(Breach.OTHER_ROOT);
        log.grow(1);
        assertThat(add(40, log.tree(41), log.signed(41)).statusCode()).isEqualTo(503);
        assertThat(get(HELD).body()).as("what it holds it goes on showing").isEqualTo(kept.toString());
        assertThat(told).hasSize(1);
    }

    @Test
    void whatIsNoSubmissionIsRefused() throws Exception {
        watch.look();
        String hash = StrictBase64.plain(Hash.EMPTY.bytes()) + "\n";
        for (String body : List.of(
                " ",
                " \n\n ",
                "old 040\n\n" + log.signed(40),
                "old -1\n\n" + log.signed(40),
                "old 41\n\n" + log.signed(40),
                "old 40\nAAAA\n\n" + log.signed(40),
                "old 40\n" + hash.repeat(64) + "\n" + log.signed(40),
                "old 40\n\nnonsense")) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(post("old 40\n" + "x".repeat(1 << 20)).statusCode()).isEqualTo(413);
        assertThat(get("/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(told).isEmpty();
    }

    /** The one that is kept is never put back by one that was judged before it. */
    @Test
    void manyAtOnceAreJudgedOneAfterTheOther() throws Exception {
        watch.look();
        log.grow(60);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int size = 41 + i % 60;
                all.add(threads.submit(() -> {
                    Submission submission =
                            new Submission(40, log.tree(size).consistency(40).path(), log.signed(size));
                    return receiverless(submission);
                }));
                all.add(threads.submit(watch::look));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(watch.alarm()).isEmpty();
        assertThat(opened.kept().map(kept -> Checkpoint.parse(kept.text()).size()))
                .contains(100L);
    }

    private Submissions.Answer receiverless(Submission submission) throws IOException {
        return new Submissions(watch, outcome -> {}).add(body(submission), "test");
    }

    private HttpResponse<String> add(long old, nl.routekaart.merkle.Tree tree, SignedNote note) throws Exception {
        List<Hash> path = old == 0 || old == tree.size()
                ? List.of()
                : tree.consistency(Math.min(old, tree.size())).path();
        return post(body(new Submission(old, path, note)));
    }

    private static String body(Submission submission) {
        StringBuilder body = new StringBuilder("old " + submission.old() + "\n");
        submission
                .path()
                .forEach(hash -> body.append(StrictBase64.plain(hash.bytes())).append('\n'));
        return body.append('\n').append(submission.note()).toString();
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at("/add-checkpoint"))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + receiver.port() + path);
    }
}
