package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.content.SealedContent;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Register;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.keys.KeyStore;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.seal.Manifest;
import nl.routekaart.seal.ManifestSigner;
import nl.routekaart.seal.SealedFile;
import nl.routekaart.seal.SealedManifest;
import nl.routekaart.standalone.verify.Verify;
import nl.routekaart.version.VersionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import tools.jackson.databind.node.JsonNodeFactory;

/** A version from its draft to its publication, over HTTP, with the product as it is put together and keys of its own. */
class SealedVersionTest {

    private static final String DATA = "routekaart.data";
    private static final String VERSION = "/api/v1/versions/1.0";

    @TempDir
    Path folder;

    private Optional<ConfigurableApplicationContext> running = Optional.empty();

    @BeforeEach
    void start() {
        System.setProperty(DATA, folder.resolve("data").toString());
        running = Optional.of(RoutekaartApplication.opened());
    }

    @AfterEach
    void stop() {
        running.ifPresent(ConfigurableApplicationContext::close);
        System.clearProperty(DATA);
    }

    @Test
    void isSealedSignedOffAndPublishedAndAnybodyCanCheckIt() throws IOException {
        Api secretariat = as("secretariaat");
        String ministry = party("ezk", "ministry");
        String steeringGroup = party("stuurgroep-npvi", "steering-group");
        String committee = party("mcke", "ministerial-committee");
        secretariat.post("/api/v1/items", """
                        {"kind": "milestone", "title": "Net op zee", "owner": "%s"}""".formatted(ministry)).expect(201);
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
        checked(UUID.fromString(version.text("/id")), fingerprint);
    }

    private Api as(String account) {
        String port = running.orElseThrow().getEnvironment().getProperty("local.server.port");
        return Api.at(URI.create("http://127.0.0.1:" + port)).as(account);
    }

    /** Under the id that the account of this name acts for. */
    private String party(String key, String kind) {
        return as("secretariaat")
                .with("Idempotency-Key", key)
                .post("/api/v1/parties", "{\"name\": \"%s\", \"kind\": \"%s\", \"key\": \"%1$s\"}".formatted(key, kind))
                .expect(201)
                .text("/id");
    }

    /** A letter that the minister signed before anybody had consented to it, as a source tells. */
    private String letter(String version) {
        Api secretariat = as("secretariaat");
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
                .contains("consent-open", "secret:1:" + id)
                .doesNotContain("Jansen", "nog niet definitief");
        return id;
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

    /** As its file is made and checked elsewhere, with nothing but what was recorded. */
    private void checked(UUID version, String fingerprint) throws IOException {
        var product = running.orElseThrow();
        RawEvents events = product.getBean(RawEvents.class);
        StoredEvent sealing = events.ofSubject(version).stream()
                .filter(event -> event.name().equals("version.sealed"))
                .findFirst()
                .orElseThrow();
        String jws = ((VersionEvent.Sealed) Folds.READER.read(sealing).event()).jws();
        long cut = SealedManifest.claims(jws).cut();
        Manifest manifest = new Manifest(
                Subject.VERSION,
                version,
                "1.0",
                cut,
                SealedContent.ofVersion(new VersionId(version), Register.upTo(events.head(), events), cut));
        SealedFile file = SealedFile.edition(
                new SealedManifest(jws, product.getBean(ManifestSigner.class).disclosures(manifest)),
                disclosure -> Optional.empty(),
                JsonNodeFactory.instance.objectNode(),
                product.getBean(KeyStore.class).signingKey());
        Path written = Files.write(folder.resolve("1.0.json"), file.bytes());

        StringWriter said = new StringWriter();
        int exit = new CommandLine(new Verify())
                .setOut(new PrintWriter(said))
                .execute("--language", "en", "--fingerprint", fingerprint, written.toString());
        assertThat(exit).as(said.toString()).isZero();
        assertThat(said.toString()).contains("Sealed: version 1.0").contains("Elements withheld: 0");
    }
}
