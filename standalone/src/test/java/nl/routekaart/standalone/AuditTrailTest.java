package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was put before whom, told as a sentence, and an export that is recorded itself: over HTTP, with the whole product. */
class AuditTrailTest {

    private static final String TRAIL = "/api/v1/audit-entries";

    @TempDir
    Path folder;

    private OpenedRoutekaart product;

    @BeforeEach
    void start() {
        product = OpenedRoutekaart.over(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void tellsWhatWasPutBeforeWhomAndWhoTookItAlong() {
        Api secretariat = product.as("secretariaat");
        String steeringGroup = secretariat
                .post(
                        "/api/v1/parties",
                        "{\"name\": \"Stuurgroep NPVI\", \"kind\": \"steering-group\", \"key\": \"stuurgroep-npvi\"}")
                .expect(201)
                .text("/id");
        secretariat.post("/api/v1/versions/1.0/drafts", "{\"name\": \"1.0\"}").expect(200);

        String position = secretariat
                .post("/api/v1/versions/1.0/submissions", """
                        {"body": "%s", "meeting": "vergadering", "effectiveOn": "2023-07-04",
                         "source": "beslisnota juli 2023"}""".formatted(steeringGroup))
                .expect(200)
                .header("Routekaart-Position");

        Api.Answer entry = secretariat
                .get(TRAIL + "?version=1.0&name=version.put-before&atLeast=" + position)
                .expect(200);
        assertThat(entry.text("/items/0/sentence/nl"))
                .startsWith("Op 4 juli 2023 is versie 1.0 van de Routekaart voorgelegd aan Stuurgroep NPVI,"
                        + " in de vergadering “vergadering”. Vastgelegd op ")
                .contains("“beslisnota juli 2023”");
        assertThat(entry.text("/items/0/restsOn/0/name")).isEqualTo("party.registered");
        assertThat(secretariat
                        .get("/api/v1/submissions?effectiveOn=2023-07-14&body=stuurgroep-npvi")
                        .expect(200)
                        .text("/items/0/bodyName"))
                .isEqualTo("Stuurgroep NPVI");

        Api auditor = product.as("auditor");
        List<String> lines = new String(
                        auditor.bytes("/api/v1/audit-exports/audit-entries.ndjson?version=1.0"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.getLast()).startsWith("{\"end\":");
        String recorded = lines.getLast().replaceAll(".*\"recordedAt\":(\\d+).*", "$1");
        Api.Answer told = auditor.get(TRAIL + "?name=installation.exported&atLeast=" + recorded)
                .expect(200);
        assertThat(told.text("/items/0/sentence/en")).contains("began to take an export of the audit trail, as NDJSON");
        assertThat(told.text("/items/0/event/actor")).isEqualTo("auditor");
    }
}
