package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.checkpoint.WitnessKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner keeps watch over the product as it is put together, with the command that it is given. */
class WitnessTest {

    private static final int OK = 0;
    private static final int NOT_KNOWN = 1;
    private static final int ALARM = 3;

    @TempDir
    Path folder;

    private WatchedProduct product;

    @BeforeEach
    void start() {
        product = WatchedProduct.start(folder);
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void whatAWitnessKeepsIsWhatAnAuditorChecksWith() throws IOException {
        long first = product.record("ezk");
        assertThat(look("partner", OK)).contains("First look", first + " events", "You gave no key");
        product.as("beheerder")
                .post("/api/v1/installations/this/key-rotations", "")
                .expect(200);
        long second = product.record("tennet");
        assertThat(look("partner", OK))
                .contains(first + " events have become " + second, "another key, for which a trusted one vouches");
        assertThat(look("partner", OK)).contains("as it was kept");

        assertThat(run(OK, "audit", "export", at("bundle"), "--url", address(), "--language", "en"))
                .contains("holds a bundle");
        List<String> verify = new ArrayList<>(List.of("audit", "verify", at("bundle"), "--language", "en"));
        verify.addAll(List.of("--witness", at("partner/checkpoint")));
        verify.addAll(List.of("--checkpoint", at("partner/checkpoints/" + first)));
        for (String key : Files.readAllLines(folder.resolve("partner/keys.txt"))) {
            verify.addAll(List.of("--key", key));
        }
        assertThat(run(OK, verify.toArray(String[]::new))).contains("It goes on from the 2 checkpoints that you gave");
    }

    @Test
    void aDatabaseThatWasPutBackIsAnAlarmAndGoesOnBeingOneWhenItHasGrownAgain() throws IOException {
        long old = product.record("ezk");
        look("one", OK);
        product.backUp();
        long newest = product.record("tennet");
        look("one", OK);
        look("two", OK);
        String kept = Files.readString(folder.resolve("one/checkpoint"));

        product.putBack();
        assertThat(look("one", ALARM))
                .contains(
                        "ALARM",
                        "had " + newest + " events and now says that it has " + old,
                        "--decide",
                        kept.lines().toList().get(2));
        long again = product.record("gasunie");
        product.record("ipo");
        assertThat(again).isGreaterThanOrEqualTo(newest);
        assertThat(look("one", ALARM)).as("it stands").contains("had " + newest);
        assertThat(look("two", ALARM)).contains("something recorded was changed");
        assertThat(look("one", ALARM, "--decide", "asked the secretariat"))
                .contains("was decided", "something recorded was changed");
        assertThat(folder.resolve("one/checkpoint")).hasContent(kept);
        assertThat(folder.resolve("one/alarm/kept-checkpoint")).hasContent(kept);
        assertThat(folder.resolve("one/decided-alarms/1/shown-checkpoint")).exists();
    }

    @Test
    void aLogThatWasMadeAnewFromChangedEventsAndSignedWithTheTrueKeyIsAnAlarm() throws IOException, SQLException {
        product.record("ezk");
        long kept = product.record("tennet");
        look("same", OK);
        look("longer", OK);
        look("untouched", OK);

        product.signAnew();
        product.covered(kept);
        assertThat(look("untouched", OK))
                .as("the same events make the same log")
                .contains("as it was kept");

        product.tamper("update event_store.event set recorded_at = recorded_at - interval '1 day' where position = 1");
        product.signAnew();
        assertThat(product.covered(kept)).isEqualTo(kept);
        assertThat(look("same", ALARM)).contains("but not the same ones", "signed with a key of the log");
        product.record("gasunie");
        assertThat(look("longer", ALARM)).contains("do not begin with the " + kept + " that it had");
        assertThat(run(ALARM, "witness", at("longer"), "--url", address())).contains("ALARM", "Bewaar ze");
    }

    @Test
    void aWitnessThatListensSignsWhatTheServiceBringsItAndIsPublished() throws Exception {
        product.close();
        product = WatchedProduct.start(folder, "--routekaart.log.call-witnesses=true");
        product.record("ezk");
        StringWriter said = new StringWriter();
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Thread listening = Thread.ofPlatform()
                .start(() -> ended.complete(Routekaart.execute(
                        new PrintWriter(said),
                        command("partner", "--listen", "0", "--sign-as", "witness.example/vng", "--every", "1h"))));
        await().atMost(Duration.ofMinutes(1)).until(() -> said.toString().contains("First look"));
        String key = found("(witness\\.example/vng\\+\\S+)", said.toString());
        String port = found("port (\\d+)", said.toString());
        product.as("secretariaat")
                .post(
                        "/api/v1/installations/this/witness-registrations",
                        "{\"name\": \"witness.example/vng\", \"key\": \"%s\", \"address\": \"http://127.0.0.1:%s\", \"source\": \"vng.nl\"}"
                                .formatted(key, port))
                .expect(200);

        WitnessKey witness = WitnessKey.parse(key);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> witness.seen(SignedNote.parse(product.note())).isPresent());
        assertThat(witness.seen(SignedNote.parse(Files.readString(folder.resolve("partner/checkpoint")))))
                .isPresent();
        assertThat(run(NOT_KNOWN, command("partner"))).contains("in use by another witness");
        listening.interrupt();
        assertThat(ended.get(1, TimeUnit.MINUTES)).isEqualTo(NOT_KNOWN);
    }

    @Test
    void whoFollowsEndsWithTheAlarm() throws Exception {
        product.record("ezk");
        look("partner", OK);
        StringWriter said = new StringWriter();
        CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(
                () -> Routekaart.execute(new PrintWriter(said), command("partner", "--follow", "--every", "1s")));
        long grown = product.record("tennet");
        await().atMost(Duration.ofMinutes(1)).until(() -> said.toString().contains("have become " + grown));
        product.stopTheLog();
        product.administer("""
                alter table log.checkpoint disable trigger all;
                delete from log.checkpoint where size = %d""".formatted(grown));
        assertThat(ended.get(1, TimeUnit.MINUTES)).isEqualTo(ALARM);
        assertThat(said.toString()).contains("had " + grown + " events");
    }

    private String look(String witness, int exit, String... more) {
        return run(exit, command(witness, more));
    }

    private String[] command(String witness, String... more) {
        List<String> all = new ArrayList<>(List.of("witness", at(witness), "--url", address(), "--language", "en"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String run(int exit, String... arguments) {
        StringWriter said = new StringWriter();
        int code = Routekaart.execute(new PrintWriter(said), arguments);
        assertThat(code).as(said.toString()).isEqualTo(exit);
        return said.toString();
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }

    private String address() {
        return product.address().toString();
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
