package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import nl.routekaart.log.LogQueries;
import nl.routekaart.message.RawEvents;
import nl.routekaart.view.Views;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.Lifecycle;

/** The product with a small history of every kind: a version that is sealed and signed off, a letter, and what is confidential. */
final class AuditScene implements AutoCloseable {

    static final String SECRET = "Vertrouwelijk risico";
    static final String GROUND = "Woo artikel 5.1, eerste lid, onder c";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String VERSION = "/api/v1/versions/1.0";

    private final OpenedRoutekaart product;

    private AuditScene(OpenedRoutekaart product) {
        this.product = product;
    }

    static AuditScene start(Path folder) {
        AuditScene scene = again(folder);
        scene.happen();
        return scene;
    }

    /** The product started again, with what happened before. */
    static AuditScene again(Path folder) {
        return new AuditScene(OpenedRoutekaart.over(folder.resolve("data")));
    }

    private void happen() {
        Api secretariat = as("secretariaat");
        String ministry = party("ezk", "ministry");
        String grid = party("tennet", "grid-operator");
        String committee = party("mcke", "ministerial-committee");
        String platform = item("milestone", "Net op zee", grid);
        String station = item("milestone", "Hoogspanningsstation", grid);
        String secret = item("risk", SECRET, ministry);
        secretariat
                .post("/api/v1/items/" + secret + "/disclosures", """
                        {"level": "confidential", "ground": "%s"}""".formatted(GROUND))
                .expect(200);
        secretariat.post("/api/v1/dependencies", """
                        {"needing": "%s", "needed": "%s", "kind": "technical"}""".formatted(platform, secret));
        for (int year = 2030; year < 2036; year++) {
            secretariat
                    .post("/api/v1/items/" + platform + "/reschedulings", """
                            {"planned": "%d", "delayReason": "permit", "source": "brief"}""".formatted(year))
                    .expect(200);
            secretariat.post("/api/v1/items/" + station + "/observations", """
                            {"words": "stand %d", "source": "brief"}""".formatted(year));
        }
        secretariat.post(VERSION + "/drafts", "{\"name\": \"1.0\"}").expect(200);
        secretariat.post("/api/v1/versions", "{\"name\": \"1.0\"}").expect(201);
        String sealed = secretariat.post(VERSION + "/sealings", "").expect(200).header("Routekaart-Position");
        Api.Answer version = secretariat.get(VERSION + "?atLeast=" + sealed).expect(200);
        secretariat.post(VERSION + "/consent-rounds", "{}").expect(200);
        signOff("mcke", committee, version.text("/id"), version.text("/fields/fingerprint/value"));
        letter(version.text("/id"));
        for (int year = 2036; year < 2040; year++) {
            secretariat
                    .post("/api/v1/items/" + station + "/reschedulings", """
                            {"planned": "%d", "delayReason": "permit", "source": "brief"}""".formatted(year))
                    .expect(200);
        }
    }

    /** What comes later touches every table of every view. */
    void goOn() {
        Api secretariat = as("secretariaat");
        item("milestone", "Aanlanding", party("gasunie", "gas-infrastructure"));
        secretariat.post("/api/v1/versions/2.0/drafts", "{\"name\": \"2.0\"}").expect(200);
        secretariat.post("/api/v1/versions", "{\"name\": \"2.0\"}").expect(201);
        settled();
    }

    /** Waits until every view has seen everything, and the log has it. */
    void settled() {
        long head = bean(RawEvents.class).head();
        assertThat(bean(Views.class).await(head, PATIENCE)).isTrue();
        await().atMost(PATIENCE).until(() -> bean(LogQueries.class).size() == head);
    }

    private String item(String kind, String title, String owner) {
        return as("secretariaat")
                .post("/api/v1/items", """
                        {"kind": "%s", "title": "%s", "owner": "%s"}""".formatted(kind, title, owner))
                .expect(201)
                .text("/id");
    }

    private String party(String key, String kind) {
        return as("secretariaat")
                .with("Idempotency-Key", key)
                .post("/api/v1/parties", "{\"name\": \"%s\", \"kind\": \"%s\", \"key\": \"%1$s\"}".formatted(key, kind))
                .expect(201)
                .text("/id");
    }

    private void signOff(String account, String party, String version, String fingerprint) {
        String id = as("secretariaat")
                .post("/api/v1/consents", """
                        {"version": "%s", "party": "%s", "nature": "consent", "fingerprint": "%s"}""".formatted(version, party, fingerprint))
                .expect(201)
                .text("/id");
        as(account)
                .post("/api/v1/consents/" + id + "/givings", "{\"source\": \"besluitenlijst\"}")
                .expect(200);
    }

    private void letter(String version) {
        Api secretariat = as("secretariaat");
        String id = secretariat
                .post("/api/v1/documents", """
                        {"type": "letter", "version": "%s", "title": "Kamerbrief"}""".formatted(version))
                .expect(201)
                .text("/id");
        secretariat
                .post(
                        "/api/v1/documents/" + id + "/passages",
                        "{\"passage\": \"doel\", \"order\": 1, \"text\": \"Zekerheid.\"}")
                .expect(200);
        secretariat.post("/api/v1/documents/" + id + "/sealings", "").expect(200);
    }

    Api as(String account) {
        return product.as(account);
    }

    URI address() {
        return product.address();
    }

    <T> T bean(Class<T> type) {
        return product.bean(type);
    }

    /** From here on nobody follows the events. */
    void stopFollowing() {
        product.bean(Views.class).stop();
        product.bean("logFollower", Lifecycle.class).stop();
    }

    /** How the administrator of the database connects. */
    JdbcConnectionDetails database() {
        return bean(JdbcConnectionDetails.class);
    }

    @Override
    public void close() {
        product.close();
    }
}
