package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.routekaart.standalone.verify.Verify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A version from its draft to its publication, over HTTP, with the product as it is put together and keys of its own. */
class SealedVersionTest {

    private static final String VERSION = "/api/v1/versions/1.0";
    private static final String SECRET = "Vertrouwelijk risico";
    private static final String GROUND = "Woo artikel 5.1, eerste lid, onder c";

    @TempDir
    Path folder;

    private OpenedRoutekaart product;
    private String secret = "";

    @BeforeEach
    void start() {
        product = OpenedRoutekaart.over(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void isSealedSignedOffAndPublishedAndAnybodyCanCheckIt() throws IOException {
        Api secretariat = product.as("secretariaat");
        String ministry = party("ezk", "ministry");
        String steeringGroup = party("stuurgroep-npvi", "steering-group");
        String committee = party("mcke", "ministerial-committee");
        secretariat.post("/api/v1/items", """
                        {"kind": "milestone", "title": "Net op zee", "owner": "%s"}""".formatted(ministry)).expect(201);
        confidential(ministry);
        secretariat.post(VERSION + "/drafts", "{\"name\": \"1.0\"}").expect(200);
        secretariat.post("/api/v1/versions", "{\"name\": \"1.0\"}").expect(201);
        String sealed = secretariat.post(VERSION + "/sealings", "").expect(200).header("Routekaart-Position");
        Api.Answer version = secretariat.get(VERSION + "?atLeast=" + sealed).expect(200);
        String fingerprint = version.text("/fields/fingerprint/value");
        secretariat.post(VERSION + "/consent-rounds", "{}").expect(200);

        String letter = letter(version.text("/id"));
        String offer = "{\"letter\": \"" + letter + "\"}";
        assertThat(secretariat
                        .post(VERSION + "/offers", offer)
                        .problem(409, "conditions-open")
                        .text("/detail"))
                .contains("consent-open");
        signOff("stuurgroep-npvi", steeringGroup, version.text("/id"), fingerprint);
        signOff("mcke", committee, version.text("/id"), fingerprint);
        secretariat.post(VERSION + "/offers", offer).expect(200);

        secretariat.post(VERSION + "/undisclosable-answers", "{\"none\": true}").expect(200);
        secretariat.post(VERSION + "/publications", "{}").problem(400, "publishing-needs-reason");
        String published = secretariat
                .post(VERSION + "/publications", "{\"reason\": \"de brief ging vooraf aan de instemming\"}")
                .expect(200)
                .header("Routekaart-Position");
        assertThat(secretariat
                        .get(VERSION + "?atLeast=" + published)
                        .expect(200)
                        .text("/fields/status/value"))
                .isEqualTo("published");
        for (String edition : List.of("public", "internal")) {
            String file = VERSION + "/publications/" + edition + ".nl.";
            byte[] json = secretariat.bytes(file + "json");
            assertThat(verified(json, fingerprint)).contains("The file holds", "Sealed: version 1.0");
            assertThat(secretariat.bytes(file + "pdf")).isEqualTo(secretariat.bytes(file + "pdf"));
            json[json.length / 2] ^= 1;
            assertThat(verified(json, fingerprint)).doesNotContain("The file holds");
        }
        String open = publication(product.reader(), "public");
        assertThat(open).contains("stuurgroep-npvi", "mcke").doesNotContain(SECRET);
        assertThat(verified(open.getBytes(StandardCharsets.UTF_8), fingerprint)).contains(GROUND);
        String internal = publication(secretariat, "internal");
        assertThat(internal).contains(SECRET);
        assertThat(verified(internal.getBytes(StandardCharsets.UTF_8), fingerprint))
                .contains("Elements withheld: 0");
        assertThat(publication(product.as("ezk"), "internal")).as("its own").isEqualTo(internal);
        String another = publication(product.as("mcke"), "internal");
        assertThat(another).contains("Net op zee").doesNotContain(SECRET).doesNotContain(secret);
        assertThat(verified(another.getBytes(StandardCharsets.UTF_8), fingerprint))
                .contains("The file holds", GROUND);
        publishedAgain(open, fingerprint);
    }

    /** What may be told more widely later is told in a next issue; the first stays as it was. */
    private void publishedAgain(String first, String fingerprint) throws IOException {
        Api secretariat = product.as("secretariaat");
        secretariat.post("/api/v1/items/" + secret + "/disclosures", """
                        {"level": "public", "reason": "de aanbesteding is gegund"}""").expect(200);
        secretariat.post(VERSION + "/publications", "{}").problem(400, "publishing-needs-reason");
        String again = secretariat
                .post(VERSION + "/publications", "{\"reason\": \"ruimere openbaarheid\"}")
                .expect(200)
                .header("Routekaart-Position");
        secretariat.get(VERSION + "?atLeast=" + again).expect(200);

        String second = publication(product.reader(), "public");
        assertThat(second).contains(SECRET, "\"issue\":2", "ruimere openbaarheid", "de aanbesteding is gegund");
        assertThat(verified(second.getBytes(StandardCharsets.UTF_8), fingerprint))
                .contains("The file holds", "Elements withheld: 0");
        assertThat(new String(
                        product.reader().bytes(VERSION + "/publications/public.nl.json?issue=1"),
                        StandardCharsets.UTF_8))
                .isEqualTo(first);
    }

    private static String publication(Api reader, String edition) {
        return new String(reader.bytes(VERSION + "/publications/" + edition + ".nl.json"), StandardCharsets.UTF_8);
    }

    private void confidential(String owner) {
        Api secretariat = product.as("secretariaat");
        secret = secretariat
                .post("/api/v1/items", """
                        {"kind": "risk", "title": "%s", "owner": "%s"}""".formatted(SECRET, owner))
                .expect(201)
                .text("/id");
        secretariat
                .post("/api/v1/items/" + secret + "/disclosures", """
                        {"level": "confidential", "ground": "%s"}""".formatted(GROUND))
                .expect(200);
    }

    /** Under the id that the account of this name acts for. */
    private String party(String key, String kind) {
        return product.as("secretariaat")
                .with("Idempotency-Key", key)
                .post("/api/v1/parties", "{\"name\": \"%s\", \"kind\": \"%s\", \"key\": \"%1$s\"}".formatted(key, kind))
                .expect(201)
                .text("/id");
    }

    /** A letter that the minister signed before anybody had consented to it, as a source tells. */
    private String letter(String version) {
        Api secretariat = product.as("secretariaat");
        String id = secretariat
                .post("/api/v1/documents", """
                        {"type": "letter", "version": "%s", "title": "Kamerbrief"}""".formatted(version))
                .expect(201)
                .text("/id");
        String path = "/api/v1/documents/" + id;
        secretariat
                .post(path + "/passages", "{\"passage\": \"doel\", \"order\": 1, \"text\": \"Zekerheid.\"}")
                .expect(200);
        secretariat
                .post(path + "/remarks", "{\"text\": \"nog niet definitief\"}")
                .expect(200);
        secretariat.post(path + "/sealings", "").expect(200);
        String signed = secretariat.post(path + "/signatures", """
                        {"office": "minister van EZK", "name": "A. Jansen", "source": "Kamerstuk 29826, nr. 176"}""").expect(200).header("Routekaart-Position");
        assertThat(secretariat
                        .get(path + "?atLeast=" + signed)
                        .expect(200)
                        .response()
                        .body())
                .contains("consent-open", "A. Jansen", "nog niet definitief")
                .doesNotContain("secret:1:");
        assertThat(product.reader().get(path).response().statusCode()).isEqualTo(404);
        return id;
    }

    private void signOff(String account, String party, String version, String fingerprint) {
        String id = product.as("secretariaat")
                .post("/api/v1/consents", """
                        {"version": "%s", "party": "%s", "nature": "consent", "fingerprint": "%s"}""".formatted(version, party, fingerprint))
                .expect(201)
                .text("/id");
        product.as(account)
                .post("/api/v1/consents/" + id + "/givings", "{\"source\": \"besluitenlijst\"}")
                .expect(200);
    }

    /** What is said of a file on a machine that has nothing else than the fingerprint. */
    private String verified(byte[] file, String fingerprint) throws IOException {
        Path written = Files.write(folder.resolve("1.0.json"), file);

        StringWriter said = new StringWriter();
        new CommandLine(new Verify())
                .setOut(new PrintWriter(said))
                .execute("--language", "en", "--fingerprint", fingerprint, written.toString());
        return said.toString();
    }
}
