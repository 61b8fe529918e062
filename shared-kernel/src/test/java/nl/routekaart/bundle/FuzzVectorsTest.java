package nl.routekaart.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.routekaart.message.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A sample of what {@link BundleFuzzTest} does, kept for the other verifiers. */
class FuzzVectorsTest {

    private static final Path VECTORS =
            Path.of("../docs/vectors").toAbsolutePath().normalize();
    private static final Path KEPT = VECTORS.resolve("bundle-fuzz.json");

    private static final List<String> FILES = List.of(
            BundleFile.INDEX,
            BundleFile.CHECKPOINT,
            BundleFile.KEYS,
            BundleFile.PROOFS,
            BundleFile.CONSENTS,
            BundleFile.EVENTS,
            "seals/version-45.json");

    private static final int OF_EACH = 12;
    private static final int SHORT = 300;

    @TempDir
    Path copies;

    private int number;

    /** Made anew with {@code -Dvectors=write}. */
    @Test
    void eachIsFoundOrSaysNothingElse() throws IOException {
        if ("write".equals(System.getProperty("vectors"))) {
            Files.writeString(KEPT, made());
        }
        JsonNode vectors = EventJson.mapper().readTree(Files.readString(KEPT));
        assertThat(vectors.size()).isGreaterThan(FILES.size() * OF_EACH);
        for (JsonNode vector : vectors) {
            assertThat(verified(Splice.read(vector)).holds())
                    .as(vector.toString())
                    .isEqualTo(vector.path("holds").booleanValue());
        }
    }

    private String made() throws IOException {
        ArrayNode vectors = JsonNodeFactory.instance.arrayNode();
        for (String file : FILES) {
            byte[] bytes = Files.readAllBytes(VECTORS.resolve("bundle").resolve(file));
            int taken = 0;
            for (int seed = 0; taken < OF_EACH; seed++) {
                Optional<Splice> splice = Mutations.random(bytes, new Random(seed))
                        .map(after -> Splice.between(file, bytes, after))
                        .filter(change -> change.more().length < SHORT);
                if (splice.isPresent()) {
                    taken++;
                    add(vectors, "by chance " + seed, splice.get());
                }
            }
            add(vectors, "gone", Splice.gone(file));
            add(vectors, "empty", new Splice(file, 0, bytes.length, new byte[0], 0));
            add(vectors, "nested deep", new Splice(file, 0, bytes.length, utf8("["), 200_000));
            add(vectors, "enormous", new Splice(file, bytes.length / 2, 0, utf8("x".repeat(4096)), 1 << 14));
        }
        StringBuilder lines = new StringBuilder("[\n");
        vectors.forEach(
                vector -> lines.append(lines.length() > 2 ? ",\n " : " ").append(vector));
        return lines.append("\n]\n").toString();
    }

    private void add(ArrayNode vectors, String what, Splice splice) throws IOException {
        vectors.add(JsonNodeFactory.instance
                .objectNode()
                .put("what", splice.file() + ' ' + what)
                .put("holds", verified(splice).holds())
                .setAll(splice.json()));
    }

    private BundleVerification verified(Splice splice) throws IOException {
        Path copy = copies.resolve(Integer.toString(number++));
        Files.createDirectories(copy.resolve("seals"));
        for (String file : FILES) {
            Files.copy(VECTORS.resolve("bundle").resolve(file), copy.resolve(file));
        }
        splice.applyTo(copy);
        BundleVerification verification = BundleVerification.of(copy, BundleTrust.NONE);
        Files.deleteIfExists(copy.resolve(splice.file()));
        return verification;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
