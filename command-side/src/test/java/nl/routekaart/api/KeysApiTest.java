package nl.routekaart.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectId;
import nl.routekaart.keys.KeyKeeping;
import nl.routekaart.secret.KeyName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class KeysApiTest {

    private static final String ERASURES = "/api/v1/installations/this/erasures";
    private static final String ROTATIONS = "/api/v1/installations/this/key-rotations";

    private final RecordingSubmissions submissions;
    private final RecordedEvents events;
    private final KeysInHand keys;
    private final Http http;

    @Autowired
    KeysApiTest(RecordingSubmissions submissions, RecordedEvents events, KeyKeeping keys, @LocalServerPort int port) {
        this.submissions = submissions;
        this.events = events;
        this.keys = (KeysInHand) keys;
        this.http = new Http(port);
    }

    @BeforeEach
    void nothing() {
        submissions.forget();
        events.forget();
    }

    private HttpResponse<String> post(String account, String path, String body) {
        String secret = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return http.send(http.request(path)
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void anErasureIsRecordedAndThenDone() {
        HttpResponse<String> answer = post("secretariaat", ERASURES, """
                {"subject": "%s", "reason": "verzoek van de betrokkene"}""".formatted(KeysInHand.KNOWN));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(submissions.last().command())
                .isEqualTo(
                        new InstallationCommand.EraseSecrets(InstallationId.THIS, new SubjectId(KeysInHand.KNOWN), 2));
        assertThat(keys.destroyed).containsExactly(new KeyName(KeysInHand.KNOWN, 2));
    }

    @Test
    void whatWasNeverEncryptedCannotBeErasedNorByAPartnerNorWithoutSayingOfWhat() {
        String other = "{\"subject\": \"00000000-0000-0000-0000-000000000009\", \"reason\": \"verzoek\"}";
        assertThat(post("secretariaat", ERASURES, other).body()).contains("nothing-to-erase");
        assertThat(post("tennet", ERASURES, other).statusCode()).isEqualTo(403);
        assertThat(post("secretariaat", ERASURES, "{}").statusCode()).isEqualTo(400);
        assertThat(keys.destroyed).isEmpty();
    }

    @Test
    void aRotationIsRecordedWithTheFormerKey() {
        String first = http.get("/api/v1/signing-keys").body();
        assertThat(post("secretariaat", ROTATIONS, "").statusCode()).isEqualTo(200);

        InstallationCommand.PutKeyInUse told =
                (InstallationCommand.PutKeyInUse) submissions.last().command();
        assertThat(first)
                .contains(told.key().former())
                .doesNotContain(told.key().key());
        assertThat(http.get("/api/v1/signing-keys").body()).contains(told.key().key());
    }

    @Test
    void aRotationThatWasNotRecordedIsRecordedBeforeAnotherIsMade() {
        keys.rotateKeys();
        post("secretariaat", ROTATIONS, "");
        assertThat(keys.signingKeys()).hasSize(2);

        events.add(
                Subject.INSTALLATION,
                InstallationId.THIS.value(),
                new InstallationEvent.KeyPutInUse(keys.inUse().orElseThrow()));
        post("secretariaat", ROTATIONS, "");
        assertThat(keys.signingKeys()).hasSize(3);
    }
}
