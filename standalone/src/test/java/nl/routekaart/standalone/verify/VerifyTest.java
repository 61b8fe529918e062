package nl.routekaart.standalone.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.kernel.Subject;
import nl.routekaart.merkle.Hash;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.Manifest;
import nl.routekaart.seal.SealedFile;
import nl.routekaart.seal.SealedManifest;
import nl.routekaart.seal.Sealing;
import nl.routekaart.secret.AesGcm;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.signature.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.node.JsonNodeFactory;

class VerifyTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ORIGIN = "routekaart.example/industrie";
    private static final SigningKey KEY = Ed25519SigningKey.generate();
    private static final SealedManifest SEALED = seal();
    private static final String KNOWN_KEY = new NoteKey(ORIGIN, KEY.verifyingKey()).toString();

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private Path file = Path.of("");

    @BeforeEach
    void publish() throws IOException {
        file = Files.write(folder.resolve("public.nl.json"), edition().bytes());
    }

    @Test
    void saysWhatHoldsAndWhatIsWithheldOnWhichGround() {
        int exit = verify(
                "--language",
                "en",
                "--key",
                KNOWN_KEY,
                "--fingerprint",
                SEALED.fingerprint().hex());

        assertThat(said.toString())
                .contains("The file holds")
                .contains("Sealed: version 1.0")
                .contains(SEALED.fingerprint().hex())
                .contains(KNOWN_KEY)
                .contains("had 20 events then")
                .contains("Elements shown: 2")
                .contains("Elements withheld: 1")
                .contains(": Woo 5.1.1c")
                .doesNotContain("--key");
        assertThat(exit).isZero();
    }

    @Test
    void speaksDutchAndTellsToCompareWhereNothingIsKnownFromElsewhere() {
        assertThat(verify()).isZero();
        assertThat(said.toString()).contains("Het bestand klopt", "Vergelijk de vingerafdruk");
    }

    @Test
    void namesWhatWasChanged() throws IOException {
        String changed = Files.readString(file).replace("Woo 5.1.1c", "Woo 5.1.2e");
        Files.writeString(file, changed);
        assertThat(verify("--language", "en")).isEqualTo(1);
        assertThat(said.toString()).contains("does not hold", "The file was changed after it was made.");
    }

    @Test
    void refusesAnotherFingerprintAndAnotherKey() {
        assertThat(verify("--fingerprint", "0".repeat(64))).isEqualTo(1);
        String other = new NoteKey(ORIGIN, Ed25519SigningKey.generate().verifyingKey()).toString();
        assertThat(verify("--key", other)).isEqualTo(1);
        assertThat(said.toString()).contains("De vingerafdruk is niet die", "een sleutel die niet wordt vertrouwd");
    }

    /** Sealed with one key and published with the next: whoever gives no key, or the first alone, has to hear what to do. */
    @Test
    void saysWhatToDoWhereTheProgrammeChangedItsKey() throws IOException {
        SigningKey next = Ed25519SigningKey.generate();
        Files.write(
                file,
                SealedFile.edition(SEALED, each -> Optional.empty(), JSON.objectNode(), next)
                        .bytes());
        assertThat(verify("--language", "en")).isEqualTo(1);
        assertThat(said.toString()).contains("A programme may change its key", "/api/v1/signing-keys");
        String nextKey = new NoteKey(ORIGIN, next.verifyingKey()).toString();
        assertThat(verify("--key", KNOWN_KEY, "--key", nextKey)).isZero();
    }

    @Test
    void saysWhatAKeyAndAFingerprintLookLikeInWordsForPeople() {
        StringWriter errors = new StringWriter();
        for (String option : List.of("--key", "--fingerprint")) {
            int exit = new CommandLine(new Verify())
                    .setErr(new PrintWriter(errors))
                    .execute(option, "abc", file.toString());
            assertThat(exit).isEqualTo(2);
        }
        assertThat(errors.toString())
                .contains("'abc' is no key of a programme", "'abc' is no fingerprint")
                .doesNotContain("Exception");
    }

    @Test
    void saysSoIfThereIsNoSuchFileOrItIsAnother() throws IOException {
        file = folder.resolve("none.json");
        assertThat(verify()).isEqualTo(1);
        file = Files.writeString(folder.resolve("other.json"), "{}");
        assertThat(verify()).isEqualTo(1);
        assertThat(said.toString()).contains("Er is geen bestand", "Dit is geen verzegeld bestand");
    }

    @Test
    void whatAFileSaysIsNoCommandToTheTerminal() throws IOException {
        Files.write(
                file,
                SealedFile.edition(SEALED, each -> Optional.of("x\u001b[2J"), JSON.objectNode(), KEY)
                        .bytes());
        assertThat(verify()).isZero();
        assertThat(said.toString()).doesNotContain("\u001b");
    }

    /** As its own process, where nothing else is started. */
    @Test
    void isASubcommandOfTheProgram() throws IOException, InterruptedException {
        assertThat(program(file)).isZero();
        Files.writeString(file, Files.readString(file).replace("\"nl\"", "\"en\""));
        assertThat(program(file)).isEqualTo(1);
    }

    private static int program(Path file) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.routekaart.standalone.Routekaart",
                        "verify",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("output.txt").toFile())
                .start()
                .waitFor();
    }

    private int verify(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(file.toString());
        return new CommandLine(new Verify()).setOut(new PrintWriter(said)).execute(arguments.toArray(String[]::new));
    }

    private static SealedFile edition() {
        return SealedFile.edition(
                SEALED,
                disclosure ->
                        disclosure.pointer().equals("/items/2/title") ? Optional.of("Woo 5.1.1c") : Optional.empty(),
                JSON.objectNode().put("language", "nl"),
                KEY);
    }

    private static SealedManifest seal() {
        List<Element> elements = new ArrayList<>();
        for (String item : List.of("1", "2", "3")) {
            elements.add(Element.of(List.of("items", item, "title"), JSON.stringNode("Mijlpaal " + item)));
        }
        CheckpointSource log = new CheckpointSource() {
            @Override
            public Checkpoint atLeast(long size) {
                return new Checkpoint(ORIGIN, 20, Hash.leaf("log".getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public SignedNote signedAtLeast(long size) {
                return atLeast(size).signed(KEY);
            }
        };
        var salts = AesGcm.newKey();
        return new Sealing(() -> KEY, (what, erasable) -> Optional.of(salts), log)
                .seal(new Manifest(Subject.VERSION, new UUID(1, 1), "1.0", 17, elements));
    }
}
