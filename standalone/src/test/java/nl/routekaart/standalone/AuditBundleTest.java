package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.routekaart.standalone.audit.Audit;
import nl.routekaart.standalone.verify.Verify;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An auditor takes the log away from the running product over HTTP, and checks it where the product is not. */
class AuditBundleTest {

    private static final String BUNDLES = "/api/v1/audit-bundles";

    @TempDir
    static Path data;

    private static AuditScene scene;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        scene = AuditScene.start(data);
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void theBundleHoldsAndGoesOnFromTheCheckpointOfTheOneBefore() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        assertThat(export(first)).contains("holds a bundle of");
        assertThat(export(second)).contains("holds a bundle of");

        assertThat(verify(first)).contains("The bundle holds", "3 checkpoints", "You gave no checkpoint");
        assertThat(verify(
                        second,
                        "--checkpoint",
                        first.resolve("checkpoint").toString(),
                        "--witness",
                        first.resolve("checkpoint").toString(),
                        "--earlier",
                        first.toString(),
                        "--key",
                        Files.readString(first.resolve("keys.txt")).strip()))
                .contains("The bundle holds", "goes on from the 2 checkpoints")
                .doesNotContain("You gave no");
        assertThat(verify(first, "--checkpoint", second.resolve("checkpoint").toString()))
                .contains("does not hold", "The log is shorter");
    }

    @Test
    void nobodyElseMayReadWhatWasTakenAway() throws IOException {
        Path bundle = folder.resolve("bundle");
        export(bundle);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bundle)))
                .isEqualTo("rwx------");
    }

    @Test
    void thatItWasTakenAwayIsRecorded() throws IOException {
        export(folder);
        long position = json("export.json").path("position").asLong(0);

        JsonNode entry = scene.as("auditor")
                .get("/api/v1/audit-entries?from=" + position + "&until=" + position + "&atLeast=" + position)
                .expect(200)
                .json();
        assertThat(entry.toString()).contains("installation.exported", "audit-bundle");
    }

    @Test
    void whatWasSealedCanBeCheckedByItself() throws IOException {
        export(folder);
        JsonNode seals = json("bundle.json").path("seals");

        assertThat(seals.size()).isEqualTo(2);
        for (JsonNode seal : seals) {
            StringWriter said = new StringWriter();
            int exit = new CommandLine(new Verify())
                    .setOut(new PrintWriter(said))
                    .execute(
                            "--fingerprint",
                            seal.path("fingerprint").asString(""),
                            folder.resolve(seal.path("file").asString("")).toString());
            assertThat(exit).as(said.toString()).isZero();
        }
    }

    @Test
    void aFolderThatWasTypedWrongIsSaidToBeNoBundleAndNotABundleThatWasChanged() {
        export(folder.resolve("first"));
        Path none = folder.resolve("frist");

        assertThat(verify(none)).contains("There is no bundle in " + none).doesNotContain("does not hold");
        assertThat(verify(folder.resolve("first"), "--earlier", none.toString()))
                .contains("There is no bundle in " + none)
                .doesNotContain("does not hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"eventId\":\"01", "half"})
    void anExportThatWasBrokenOffGoesOnWhereItWasAndGivesTheSameBytes(String rest) throws IOException {
        export(folder);
        Path whole = folder.resolve("bundle.json");
        byte[] events = Files.readAllBytes(folder.resolve("events.ndjson"));
        byte[] index = Files.readAllBytes(whole);
        List<String> lines = Files.readAllLines(folder.resolve("events.ndjson"));

        Files.delete(whole);
        String kept = rest.equals("half") ? "" : String.join("\n", lines.subList(0, 20)) + '\n' + rest;
        Files.writeString(folder.resolve("events.ndjson"), kept);
        assertThat(export(folder)).contains("holds a bundle of");

        assertThat(folder.resolve("events.ndjson")).hasBinaryContent(events);
        assertThat(whole).hasBinaryContent(index);
        assertThat(export(folder)).contains("holds a complete bundle");
    }

    @Test
    void whoMayNotReadAnItemGetsTheHashesOfItsEvents() {
        String secretariat = lines("secretariaat");
        assertThat(secretariat).contains(AuditScene.SECRET).doesNotContain("withheld");
        assertThat(lines("ezk")).contains(AuditScene.SECRET);
        for (String account : List.of("tennet", "lezer")) {
            assertThat(lines(account))
                    .contains("{\"withheld\":\"", "Net op zee")
                    .doesNotContain(AuditScene.SECRET, AuditScene.GROUND);
        }
    }

    @Test
    void aBundleIsForWhoAskedForIt() {
        String bundle = begin("auditor");
        for (String path : List.of("/events", "/leaves", "/seals/1")) {
            scene.as("secretariaat").get(BUNDLES + '/' + bundle + path).problem(404, "bundle-unknown");
            Api.at(scene.address()).get(BUNDLES + '/' + bundle + path).problem(401, "sign-in-needed");
        }
        scene.as("auditor").get(BUNDLES + '/' + bundle + "/seals/1").problem(404, "bundle-seal-unknown");
        scene.as("auditor").get(BUNDLES + '/' + bundle + "/seals/x").problem(404, "bundle-seal-unknown");
        for (String other : List.of("1", "0", "x", "99999999")) {
            scene.as("auditor").get(BUNDLES + '/' + other + "/events").problem(404, "bundle-unknown");
        }
        scene.as("auditor").get(BUNDLES + '/' + bundle + "/events?after=-1").anyProblem();
        Api.at(scene.address()).post(BUNDLES, "").problem(401, "sign-in-needed");
    }

    private static String begin(String account) {
        return scene.as(account).post(BUNDLES, "").expect(201).text("/position");
    }

    private static String lines(String account) {
        return new String(scene.as(account).bytes(BUNDLES + '/' + begin(account) + "/events"), StandardCharsets.UTF_8);
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve(file)));
    }

    private static String export(Path folder) {
        return run("export", folder.toString(), "--url", scene.address().toString(), "--language", "en");
    }

    private static String verify(Path folder, String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(options, 0, all, 4, options.length);
        System.arraycopy(new String[] {"verify", folder.toString(), "--language", "en"}, 0, all, 0, 4);
        return run(all);
    }

    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        new CommandLine(new Audit()).setOut(new PrintWriter(said)).execute(arguments);
        return said.toString();
    }
}
