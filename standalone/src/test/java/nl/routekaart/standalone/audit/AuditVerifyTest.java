package nl.routekaart.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is given to it: {@code audit verify} says in words what is wrong, and ends with 0 or 1. */
class AuditVerifyTest {

    private static final Path VECTORS =
            Path.of("../docs/vectors").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path bundle = VECTORS;

    private record Said(int exit, String words) {}

    @BeforeEach
    void copy() throws IOException {
        bundle = folder.resolve("bundle");
        Files.createDirectories(bundle.resolve("seals"));
        try (var files = Files.walk(VECTORS.resolve("bundle"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, bundle.resolve(VECTORS.resolve("bundle").relativize(file)));
            }
        }
    }

    @Test
    void saysOfEachRandomChangeThatItDoesNotHoldOrThatItSaysNothingElse() throws IOException {
        for (JsonNode vector : JsonMapper.shared().readTree(Files.readString(VECTORS.resolve("bundle-fuzz.json")))) {
            Path file = bundle.resolve(vector.path("file").asString(""));
            byte[] before = Files.readAllBytes(file);
            splice(vector, file, before);
            boolean holds = vector.path("holds").booleanValue();
            Said said = verify(bundle.toString());
            assertThat(said.exit())
                    .as("%s: %s", vector.path("what"), said.words())
                    .isEqualTo(holds ? 0 : 1);
            assertThat(said.words())
                    .as("%s", vector.path("what"))
                    .contains(holds ? "The bundle holds" : "The bundle does not hold.");
            Files.write(file, before);
        }
    }

    private static void splice(JsonNode vector, Path file, byte[] before) throws IOException {
        int at = vector.path("at").intValue();
        if (at < 0) {
            Files.delete(file);
            return;
        }
        byte[] more = Base64.getDecoder().decode(vector.path("more").asString(""));
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(before, 0, at);
            for (int time = 0; time < vector.path("times").intValue(); time++) {
                out.write(more);
            }
            out.write(Arrays.copyOfRange(before, at + vector.path("less").intValue(), before.length));
        }
    }

    @Test
    void saysOfAFolderThatIsNoBundleThatItIsNone() throws IOException {
        for (Path none : List.of(folder.resolve("nowhere"), bundle.resolve("checkpoint"), folder)) {
            Said said = verify(none.toString());
            assertThat(said.exit()).as("%s", none).isEqualTo(1);
            assertThat(said.words()).contains("There is no bundle in " + none, "Nothing was checked");
        }
    }

    @Test
    void saysOfACheckpointThatCannotBeReadWhichItIs() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        Path endless = Files.createSymbolicLink(folder.resolve("endless"), Path.of("/dev/zero"));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1});
        for (Path file : List.of(folder.resolve("nothing"), folder, loop, endless, binary)) {
            for (String option : List.of("--checkpoint", "--witness")) {
                Said said = verify(bundle.toString(), option, file.toString());
                assertThat(said.exit()).as("%s %s", option, file).isEqualTo(1);
                assertThat(said.words()).isNotBlank();
            }
        }
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(verify(bundle.toString(), "--checkpoint", empty.toString()).words())
                .contains("does not hold", "The checkpoint cannot be read", empty.toString());
    }

    @Test
    void saysOfAnEarlierBundleThatItIsNone() {
        for (String earlier : List.of(folder.resolve("nowhere").toString(), "/dev/zero")) {
            Said said = verify(bundle.toString(), "--earlier", earlier);
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.words()).contains("There is no bundle in " + earlier, "Nothing was checked");
        }
    }

    private static Said verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify", "--language", "en"));
        all.addAll(List.of(arguments));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int exit = new CommandLine(new Audit()).setOut(out).setErr(out).execute(all.toArray(String[]::new));
        assertThat(said.toString()).doesNotContain("Exception", "\tat ", "nl.routekaart");
        return new Said(exit, said.toString());
    }
}
