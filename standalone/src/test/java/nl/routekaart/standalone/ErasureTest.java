package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the law wants gone is gone for ever, and that it is gone stays; and a key that is followed by another vouches for it. */
class ErasureTest {

    @TempDir
    Path folder;

    private Optional<OpenedRoutekaart> product = Optional.empty();

    private Api start() {
        OpenedRoutekaart started = OpenedRoutekaart.over(folder.resolve("data"));
        product = Optional.of(started);
        return started.as("secretariaat");
    }

    @AfterEach
    void stop() {
        product.ifPresent(OpenedRoutekaart::close);
    }

    @Test
    void aRemarkIsErasedAndTheTrailSaysByWhomAndWhy() {
        Api secretariat = start();
        secretariat
                .with("Idempotency-Key", "ezk")
                .post("/api/v1/parties", "{\"name\": \"EZK\", \"kind\": \"ministry\", \"key\": \"ezk\"}")
                .expect(201);
        String version = secretariat
                .post("/api/v1/versions/1.0/drafts", "{\"name\": \"1.0\"}")
                .expect(200)
                .text("/id");
        String letter = "/api/v1/documents/"
                + secretariat
                        .post("/api/v1/documents", """
                        {"type": "letter", "version": "%s", "title": "Kamerbrief"}""".formatted(version))
                        .expect(201)
                        .text("/id");
        String remarked = secretariat
                .post(letter + "/remarks", "{\"text\": \"een naam\"}")
                .expect(200)
                .header("Routekaart-Position");
        assertThat(body(secretariat, letter + "?atLeast=" + remarked)).contains("een naam");

        String erased = secretariat
                .post("/api/v1/installations/this/erasures", """
                        {"subject": "%s", "reason": "verzoek van de betrokkene"}""".formatted(
                                letter.substring(letter.lastIndexOf('/') + 1)))
                .expect(200)
                .header("Routekaart-Position");
        assertThat(body(secretariat, letter + "?atLeast=" + erased)).doesNotContain("een naam", "secret:1:");
        assertThat(body(secretariat, "/api/v1/audit-entries?name=installation.secrets-erased&atLeast=" + erased))
                .contains("verzoek van de betrokkene", "secretariaat");

        stop();
        assertThat(body(start(), letter)).doesNotContain("een naam");
    }

    @Test
    void theSigningKeyIsFollowedByAnotherAndThatIsRecorded() {
        Api secretariat = start();
        secretariat.post("/api/v1/installations/this/key-rotations", "").expect(200);
        String rotated = secretariat
                .post("/api/v1/installations/this/key-rotations", "")
                .expect(200)
                .header("Routekaart-Position");

        assertThat(secretariat
                        .get("/api/v1/signing-keys")
                        .expect(200)
                        .response()
                        .body()
                        .split("\\+", -1))
                .as("two plus signs in each of three keys, at the least")
                .hasSizeGreaterThan(6);
        assertThat(body(secretariat, "/api/v1/audit-entries?name=installation.key-put-in-use&atLeast=" + rotated))
                .contains("From now on this programme signs with");
    }

    private static String body(Api api, String path) {
        return api.get(path).expect(200).response().body();
    }
}
