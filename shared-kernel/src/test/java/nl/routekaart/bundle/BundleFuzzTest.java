package nl.routekaart.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.routekaart.bundle.BundleVerification.Range;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.Hash;
import nl.routekaart.message.EventJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whatever became of a file of a bundle, the check ends and says what is wrong and where. It says that the bundle holds only
 * where the change says nothing else.
 */
class BundleFuzzTest {

    /** Of each file; {@code -Dfuzz.rounds=2000} for more. */
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 250);

    private static final String SEAL = "seals/version-45.json";
    private static final Set<String> FACTS = Set.of("format", "log", "size", "withheld", "seals");

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        LogScene scene = LogScene.whole();
        scene.write(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve(BundleFile.LEAVES))) {
            for (Hash leaf : scene.leaves()) {
                out.write(leaf.bytes());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BundleFile.INDEX,
                BundleFile.CHECKPOINT,
                BundleFile.KEYS,
                BundleFile.PROOFS,
                BundleFile.CONSENTS,
                BundleFile.LEAVES,
                BundleFile.EVENTS,
                SEAL
            })
    void everyRandomChangeIsFoundUnlessItSaysNothingElse(String file) throws IOException {
        Path path = folder.resolve(file);
        byte[] before = Files.readAllBytes(path);
        int found = 0;
        int done = 0;
        for (int seed = 0; done < ROUNDS; seed++) {
            Optional<byte[]> changed = Mutations.random(before, new Random(seed));
            if (changed.isEmpty()) {
                continue;
            }
            done++;
            Files.write(path, changed.get());
            BundleVerification verification = verified(file + " by seed " + seed);
            if (saysTheSame(file, before, changed.get())) {
                assertThat(verification.findings())
                        .as("%s by seed %d", file, seed)
                        .isEmpty();
                continue;
            }
            found++;
            assertThat(verification.holds())
                    .as("%s by seed %d holds", file, seed)
                    .isFalse();
            assertThat(verification.findings())
                    .as("%s by seed %d", file, seed)
                    .allMatch(finding -> finding.first() > 0 || !finding.where().isEmpty());
            if (file.equals(BundleFile.EVENTS)) {
                long first = firstChange(before, changed.get());
                assertThat(verification.first())
                        .as("%s by seed %d: %s", file, seed, verification.findings())
                        .contains(new Range(first, first));
            } else {
                assertThat(verification.findings())
                        .as("%s by seed %d", file, seed)
                        .anyMatch(finding -> finding.where().contains(file) || finding.first() > 0);
            }
        }
        assertThat(found).isGreaterThan(ROUNDS / 2);
    }

    private enum Instead {
        NOTHING,
        AN_EMPTY_FILE,
        A_FOLDER,
        A_LINK_TO_NOTHING,
        A_LINK_TO_ITSELF,
        A_LINK_TO_ZEROS_WITHOUT_END,
        A_PIPE,
        ONE_ENORMOUS_LINE,
        NOTHING_BUT_LINE_FEEDS,
        LITTLE_THAT_BECOMES_MUCH,
        TEXT_THAT_NEVER_ENDS,
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsPutInThePlaceOfAFileIsToldOf(Instead instead) throws IOException, InterruptedException {
        for (String file : List.of(
                BundleFile.INDEX,
                BundleFile.CHECKPOINT,
                BundleFile.KEYS,
                BundleFile.PROOFS,
                BundleFile.CONSENTS,
                BundleFile.EVENTS,
                SEAL)) {
            write();
            put(instead, folder.resolve(file));
            BundleVerification verification = verified(file + ' ' + instead);
            Files.deleteIfExists(folder.resolve(file));
            assertThat(verification.findings())
                    .as("%s %s", file, instead)
                    .anyMatch(finding -> finding.where().contains(file) || finding.first() > 0);
        }
    }

    /** They only help to tell where something was changed; without them, the bundle is checked all the same. */
    @ParameterizedTest
    @EnumSource
    void theKeptLeavesCanBeLeftOutButAreNothingElse(Instead instead) throws IOException, InterruptedException {
        put(instead, folder.resolve(BundleFile.LEAVES));
        Set<Instead> leftOut =
                Set.of(Instead.NOTHING, Instead.AN_EMPTY_FILE, Instead.A_LINK_TO_NOTHING, Instead.A_LINK_TO_ITSELF);
        assertThat(verified("leaves " + instead).holds()).as("%s", instead).isEqualTo(leftOut.contains(instead));
    }

    @Test
    void aLinkToTheFileIsTheFile(@TempDir Path elsewhere) throws IOException {
        Path there = elsewhere.resolve("events");
        Files.move(folder.resolve(BundleFile.EVENTS), there);
        Files.createSymbolicLink(folder.resolve(BundleFile.EVENTS), there);
        assertThat(verified("link").findings()).isEmpty();
    }

    @Test
    void anEnormousLineIsToldByItsPositionAndTheOthersAreRead() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(BundleFile.EVENTS));
        try (OutputStream out = Files.newOutputStream(folder.resolve(BundleFile.EVENTS))) {
            for (int at = 0; at < lines.size(); at++) {
                if (at == 11) {
                    repeat("{\"a\":[],", LineChunks.LONGEST * 2L, out);
                } else {
                    out.write(lines.get(at).getBytes(StandardCharsets.UTF_8));
                }
                out.write('\n');
            }
        }
        BundleVerification verification = verified("enormous line");
        assertThat(verification.first()).contains(new Range(12, 12));
        assertThat(verification.counted().events()).isEqualTo(48);
    }

    private static void put(Instead instead, Path file) throws IOException, InterruptedException {
        Files.delete(file);
        switch (instead) {
            case NOTHING -> {}
            case AN_EMPTY_FILE -> Files.createFile(file);
            case A_FOLDER -> Files.createDirectory(file);
            case A_LINK_TO_NOTHING -> Files.createSymbolicLink(file, Path.of("nowhere"));
            case A_LINK_TO_ITSELF -> Files.createSymbolicLink(file, file.getFileName());
            case A_LINK_TO_ZEROS_WITHOUT_END -> Files.createSymbolicLink(file, Path.of("/dev/zero"));
            case A_PIPE ->
                assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                        .isZero();
            case ONE_ENORMOUS_LINE -> fill(file, "x", LineChunks.LONGEST * 2L);
            case NOTHING_BUT_LINE_FEEDS -> fill(file, "\n", 1 << 20);
            case LITTLE_THAT_BECOMES_MUCH -> fill(file, "[{},", LineChunks.LONGEST - 8);
            case TEXT_THAT_NEVER_ENDS -> fill(file, "{\"a\":\"b\",", LineChunks.LONGEST - 8);
            default -> throw new IllegalArgumentException(instead.toString());
        }
    }

    private static void fill(Path file, String with, long size) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            repeat(with, size, out);
            out.write('x');
        }
    }

    private static void repeat(String with, long size, OutputStream out) throws IOException {
        byte[] some = with.repeat((1 << 16) / with.length()).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < size; written += some.length) {
            out.write(some);
        }
    }

    private BundleVerification verified(String what) {
        AtomicReference<@Nullable BundleVerification> verification = new AtomicReference<>();
        assertThatCode(() -> verification.set(BundleVerification.of(folder, BundleTrust.NONE)))
                .as(what)
                .doesNotThrowAnyException();
        return Optional.ofNullable(verification.get()).orElseThrow();
    }

    private static boolean saysTheSame(String file, byte[] before, byte[] after) {
        return switch (file) {
            case BundleFile.INDEX -> sameJson(before, after, true);
            case BundleFile.PROOFS, BundleFile.CONSENTS -> sameJson(before, after, false);
            case BundleFile.EVENTS -> lines(before).equals(lines(after));
            case BundleFile.KEYS -> new HashSet<>(lines(before)).equals(new HashSet<>(lines(after)));
            case BundleFile.CHECKPOINT -> sameNote(before, after);
            case BundleFile.LEAVES ->
                after.length % 32 == 0
                        && after.length < before.length
                        && Arrays.equals(after, Arrays.copyOf(before, after.length));
            default -> false;
        };
    }

    /** What has no meaning in the index is who made it for whom, and what the files are for. */
    private static boolean sameJson(byte[] before, byte[] after, boolean factsOnly) {
        try {
            JsonNode one = EventJson.mapper().readTree(before);
            JsonNode other = EventJson.mapper().readTree(after);
            return factsOnly
                    ? FACTS.stream().allMatch(fact -> one.path(fact).equals(other.path(fact)))
                    : one.equals(other);
        } catch (JacksonException e) {
            return false;
        }
    }

    /** A signature that is there twice. */
    private static boolean sameNote(byte[] before, byte[] after) {
        try {
            SignedNote one = SignedNote.parse(new String(before, StandardCharsets.UTF_8));
            SignedNote other = SignedNote.parse(new String(after, StandardCharsets.UTF_8));
            return new HashSet<>(lines(one.toString().getBytes(StandardCharsets.UTF_8)))
                            .equals(new HashSet<>(lines(other.toString().getBytes(StandardCharsets.UTF_8))))
                    && one.text().equals(other.text());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Byte for byte; a last line needs no line feed. */
    private static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.isEmpty()
                ? List.of()
                : List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }

    private static long firstChange(byte[] before, byte[] after) {
        List<String> one = lines(before);
        List<String> other = lines(after);
        int at = 0;
        while (at < one.size() && at < other.size() && one.get(at).equals(other.get(at))) {
            at++;
        }
        return at + 1L;
    }
}
