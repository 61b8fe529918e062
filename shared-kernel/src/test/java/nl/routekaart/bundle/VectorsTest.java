package nl.routekaart.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.ConsistencyProof;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.InclusionProof;
import nl.routekaart.message.EventJson;
import nl.routekaart.signature.VerifyingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The vectors of {@code docs/vectors}, which the verifier in JavaScript passes too. */
class VectorsTest {

    private static final Path VECTORS = Path.of("../docs/vectors");

    @Test
    void digests() throws IOException {
        for (JsonNode each : json("sha256.json").path("cases")) {
            assertThat(Sha256.hex(bytes(each, "message"))).isEqualTo(text(each, "digest"));
        }
    }

    @Test
    void rootsAndProofs() throws IOException {
        JsonNode tree = json("tree.json");
        Frontier frontier = new Frontier();
        for (int size = 0; size <= tree.path("inputs").size(); size++) {
            assertThat(frontier.root().hex())
                    .isEqualTo(tree.path("roots").path(size).asString(""));
            if (size < tree.path("inputs").size()) {
                frontier.add(Hash.leaf(
                        HexFormat.of().parseHex(tree.path("inputs").path(size).asString(""))));
            }
        }
        for (JsonNode each : tree.path("inclusion")) {
            InclusionProof proof = new InclusionProof(
                    each.path("index").asLong(), each.path("size").asLong(), hashes(each.path("path")));
            assertThat(proof.holds(hash(each, "leaf"), hash(each, "root")))
                    .as(each.toString())
                    .isEqualTo(each.path("holds").asBoolean());
        }
        for (JsonNode each : tree.path("consistency")) {
            ConsistencyProof proof = new ConsistencyProof(
                    each.path("earlier").asLong(), each.path("size").asLong(), hashes(each.path("path")));
            assertThat(proof.holds(hash(each, "earlierRoot"), hash(each, "root")))
                    .as(each.toString())
                    .isEqualTo(each.path("holds").asBoolean());
        }
    }

    @Test
    void canonicalJson() throws IOException {
        JsonNode vectors = json("canonical-json.json");
        for (JsonNode each : vectors.path("canonical")) {
            assertThat(CanonicalJson.text(EventJson.mapper().readTree(text(each, "json"))))
                    .isEqualTo(text(each, "canonical"));
        }
        for (JsonNode each : vectors.path("notCanonical")) {
            assertThat(isCanonical(each.asString(""))).as(each.asString("")).isFalse();
        }
    }

    private static boolean isCanonical(String text) {
        try {
            return CanonicalJson.text(EventJson.mapper().readTree(text)).equals(text);
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Test
    void signatures() throws IOException {
        for (JsonNode each : json("ed25519.json").path("cases")) {
            assertThat(VerifyingKey.of(bytes(each, "key")).verifies(bytes(each, "message"), bytes(each, "signature")))
                    .as(text(each, "source"))
                    .isEqualTo(each.path("holds").asBoolean());
        }
    }

    @Test
    void notesAndCheckpoints() throws IOException {
        JsonNode vectors = json("notes.json");
        for (JsonNode each : vectors.path("notes")) {
            assertThat(isSigned(text(each, "note"), text(each, "key")))
                    .as(each.toString())
                    .isEqualTo(each.path("holds").asBoolean());
        }
        for (JsonNode each : vectors.path("notKeys")) {
            assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse(each.asString("")));
        }
        for (JsonNode each : vectors.path("checkpoints")) {
            Checkpoint read = Checkpoint.parse(text(each, "text"));
            assertThat(read.origin()).isEqualTo(text(each, "origin"));
            assertThat(read.size()).isEqualTo(each.path("size").asLong());
            assertThat(read.root().hex()).isEqualTo(text(each, "root"));
        }
        for (JsonNode each : vectors.path("notCheckpoints")) {
            assertThatIllegalArgumentException()
                    .as(each.toString())
                    .isThrownBy(() -> Checkpoint.parse(each.asString("")));
        }
    }

    private static boolean isSigned(String note, String key) {
        try {
            return SignedNote.parse(note).isSignedBy(NoteKey.parse(key));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Written anew with {@code -Dvectors=write}. */
    @Test
    void theBundleIsStillMadeSoAndHolds(@TempDir Path made) throws IOException {
        Path kept = VECTORS.resolve("bundle");
        LogScene.whole().write("write".equals(System.getProperty("vectors")) ? kept : made);
        Files.deleteIfExists(kept.resolve(BundleFile.VERIFIER));
        if (Files.exists(made.resolve(BundleFile.INDEX))) {
            for (String file : List.of(
                    BundleFile.EVENTS,
                    BundleFile.CHECKPOINT,
                    BundleFile.KEYS,
                    BundleFile.PROOFS,
                    BundleFile.CONSENTS,
                    "seals/version-45.json")) {
                assertThat(kept.resolve(file)).hasSameBinaryContentAs(made.resolve(file));
            }
        }
        assertThat(BundleVerification.of(kept, BundleTrust.NONE).findings()).isEmpty();
    }

    @Test
    void everyChangeOfTheBundleIsFound(@TempDir Path copies) throws IOException {
        int number = 0;
        for (JsonNode change : json("bundle-changes.json")) {
            Path copy = copies.resolve(Integer.toString(number++));
            Files.createDirectories(copy.resolve("seals"));
            try (var files = Files.walk(VECTORS.resolve("bundle"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, copy.resolve(VECTORS.resolve("bundle").relativize(file)));
                }
            }
            Path file = copy.resolve(text(change, "file"));
            String before = Files.readString(file);
            String after = changed(before, change);
            assertThat(after).as(change.toString()).isNotEqualTo(before);
            Files.writeString(file, after);
            assertThat(BundleVerification.of(copy, BundleTrust.NONE).holds())
                    .as(change.toString())
                    .isFalse();
        }
    }

    private static String changed(String text, JsonNode change) {
        if (change.has("from")) {
            int at = text.indexOf(text(change, "from"));
            return at < 0
                    ? text
                    : text.substring(0, at)
                            + text(change, "to")
                            + text.substring(at + text(change, "from").length());
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        int index = change.path("line").asInt() - 1;
        switch (text(change, "do")) {
            case "delete" -> lines.remove(index);
            case "repeat" -> lines.add(index, lines.get(index));
            case "swap" -> lines.add(index + 1, lines.remove(index));
            default -> throw new IllegalArgumentException(change.toString());
        }
        return String.join("\n", lines) + '\n';
    }

    private static JsonNode json(String file) throws IOException {
        return EventJson.mapper().readTree(Files.readString(VECTORS.resolve(file), StandardCharsets.UTF_8));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static byte[] bytes(JsonNode node, String name) {
        return HexFormat.of().parseHex(text(node, name));
    }

    private static Hash hash(JsonNode node, String name) {
        return Hash.of(bytes(node, name));
    }

    private static List<Hash> hashes(JsonNode path) {
        List<Hash> hashes = new ArrayList<>();
        path.forEach(hash -> hashes.add(Hash.of(HexFormat.of().parseHex(hash.asString("")))));
        return hashes;
    }
}
