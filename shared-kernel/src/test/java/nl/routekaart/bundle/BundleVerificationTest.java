package nl.routekaart.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.routekaart.bundle.BundleVerification.Range;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.merkle.Hash;
import nl.routekaart.signature.Ed25519SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleVerificationTest {

    @TempDir
    Path folder;

    private final LogScene scene = LogScene.whole();

    @BeforeEach
    void write() {
        scene.write(folder);
    }

    @Test
    void whatWasNotTouchedHoldsAndIsCounted() {
        BundleVerification verification = BundleVerification.of(folder, BundleTrust.NONE);

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.counted()).isEqualTo(new BundleVerification.Counted(48, 0, 24, 1, 1, 3, 0, 0));
        assertThat(verification.first()).isEmpty();
    }

    @Test
    void theSameLogGivesTheSameBytes(@TempDir Path other) throws IOException {
        LogScene.whole().write(other);

        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(other.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void holdsWithoutTheEventsThatAReaderMayNotRead(@TempDir Path other) {
        scene.write(other, position -> position % 5 == 3);

        BundleVerification verification = BundleVerification.of(other, held(40));

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.counted().withheld()).isEqualTo(10);
    }

    @Test
    void everyChangedLineIsFoundAndItsPositionToldByTheLeavesThatTheLogKept() throws IOException {
        keepLeaves();
        List<String> lines = lines();
        for (int at = 0; at < lines.size(); at++) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(at, lines.get(at).replaceFirst("\"nonce\":\"nonce-", "\"nonce\":\"other-"));
            write(changed);
            assertThat(first(BundleTrust.NONE)).isEqualTo(new Range(at + 1, at + 1));
        }
    }

    @Test
    void withoutThoseItIsToldBetweenWhichCheckpointsItLies() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.set(24, lines.get(24).replaceFirst("nonce-", "other-"));
        write(lines);

        assertThat(first(new BundleTrust(Set.of(), List.of(scene.held(20), scene.held(30)), null)))
                .isEqualTo(new Range(21, 30));
        assertThat(faults(held(20))).contains(BundleFault.ROOT_OTHER);
        assertThat(first(held(20))).isEqualTo(new Range(21, 44));
    }

    @Test
    void anEarlierBundleTellsWhichEventWasChangedIfAHeldCheckpointIsOfIt(@TempDir Path later) {
        scene.events.set(24, Tampered.with(scene.events.get(24), "title", "Anders"));
        scene.write(later);

        BundleTrust trust = new BundleTrust(Set.of(), List.of(scene.held(20)), folder);
        assertThat(BundleVerification.of(later, trust).first()).contains(new Range(25, 25));
        assertThat(faults(later, trust)).contains(BundleFault.EARLIER_OTHER, BundleFault.ROOT_OTHER);
    }

    @Test
    void aLogThatWasRolledBackIsShorterThanAHeldCheckpoint(@TempDir Path later) {
        HeldCheckpoint held = scene.held(48);
        scene.events.subList(40, 48).clear();
        scene.write(later);

        BundleTrust trust = new BundleTrust(Set.of(), List.of(held), null);
        assertThat(faults(later, trust)).containsExactly(BundleFault.LOG_SHORTER);
        BundleTrust known = new BundleTrust(Set.of(), List.of(held), folder);
        assertThat(BundleVerification.of(later, known).first()).contains(new Range(41, 41));
    }

    @Test
    void anEventThatIsNotKnownIsAFindingAndNeverSkipped() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.set(
                9,
                lines.get(9)
                        .replace("\"item.renamed\"", "\"item.blessed\"")
                        .replace("\"item.registered\"", "\"item.blessed\""));
        write(lines);
        assertThat(faults(BundleTrust.NONE)).contains(BundleFault.EVENT_UNKNOWN, BundleFault.ROOT_OTHER);
    }

    @Test
    void whatDoesNotFitInItselfIsToldWhereItIs() throws IOException {
        Map<BundleFault, String> changes = new HashMap<>();
        changes.put(BundleFault.SEQUENCE_BROKEN, "\"sequence\":\\d+=\"sequence\":99");
        changes.put(BundleFault.SUBJECT_OTHER, "\"subject\":\"item\"=\"subject\":\"party\"");
        changes.put(BundleFault.EVENT_NOT_READABLE, "\"title\"=\"tittle\"");
        changes.put(
                BundleFault.TIME_WRONG,
                "\"metadata\":\\{\"actor\":\"scene\"=\"metadata\":{\"actor\":\"scene\",\"effectiveOn\":\"2031\"");
        for (Map.Entry<BundleFault, String> change : changes.entrySet()) {
            scene.write(folder);
            List<String> lines = new ArrayList<>(lines());
            String[] parts = change.getValue().split("=");
            lines.set(9, lines.get(9).replaceFirst(parts[0], parts[1]));
            write(lines);
            assertThat(BundleVerification.of(folder, BundleTrust.NONE).findings())
                    .filteredOn(finding -> finding.fault() == change.getKey())
                    .first()
                    .satisfies(finding -> assertThat(finding.first()).isEqualTo(10));
        }
    }

    @Test
    void aKeyThatIsNotTheProgrammesSignsNothing() {
        NoteKey other =
                new NoteKey(LogScene.ORIGIN, Ed25519SigningKey.generate().verifyingKey());
        assertThat(faults(new BundleTrust(Set.of(other), List.of(), null)))
                .contains(BundleFault.KEY_UNKNOWN, BundleFault.SEAL_WRONG);
    }

    @Test
    void eachFileIsNeeded() throws IOException {
        for (String file : List.of(
                BundleFile.INDEX,
                BundleFile.EVENTS,
                BundleFile.CHECKPOINT,
                BundleFile.KEYS,
                BundleFile.PROOFS,
                BundleFile.CONSENTS,
                "seals/version-45.json")) {
            scene.write(folder);
            Files.delete(folder.resolve(file));
            assertThat(faults(BundleTrust.NONE)).as(file).contains(BundleFault.FILE_NOT_READABLE);
        }
    }

    @Test
    void aProofASealOrASignOffThatWasChangedIsFound() throws IOException {
        change(BundleFile.PROOFS, "(\"path\" : \\[ \")(.)", "$1g");
        assertThat(faults(BundleTrust.NONE)).contains(BundleFault.FILE_NOT_READABLE);
        scene.write(folder);
        change(BundleFile.CONSENTS, "\"given\"", "\"refused\"");
        assertThat(faults(BundleTrust.NONE)).containsExactly(BundleFault.CONSENTS_OTHER);
        scene.write(folder);
        change("seals/version-45.json", "\"withheld\":\\[]", "\"withheld\":[{\"digest\":\"x\",\"ground\":\"y\"}]");
        assertThat(faults(BundleTrust.NONE)).containsOnly(BundleFault.SEAL_WRONG);
    }

    @Test
    void contentThatWasSealedIsMadeAgainFromTheEvents(@TempDir Path later) {
        scene.events.set(1, Tampered.with(scene.events.get(1), "kind", "risk"));
        scene.write(later);

        assertThat(faults(later, BundleTrust.NONE))
                .contains(BundleFault.CONTENT_OTHER, BundleFault.ROOT_OTHER, BundleFault.PROOF_WRONG);
    }

    private Range first(BundleTrust trust) {
        return BundleVerification.of(folder, trust).first().orElseThrow();
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        String after = before.replaceFirst(from, to);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(path, after);
    }

    private void keepLeaves() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(BundleFile.LEAVES))) {
            for (Hash leaf : scene.leaves()) {
                out.write(leaf.bytes());
            }
        }
    }

    private BundleTrust held(int size) {
        return new BundleTrust(Set.of(), List.of(scene.held(size)), null);
    }

    private List<BundleFault> faults(BundleTrust trust) {
        return faults(folder, trust);
    }

    private static List<BundleFault> faults(Path bundle, BundleTrust trust) {
        return BundleVerification.of(bundle, trust).findings().stream()
                .map(BundleFinding::fault)
                .toList();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve(BundleFile.EVENTS), StandardCharsets.UTF_8);
    }

    private void write(List<String> lines) throws IOException {
        Files.write(folder.resolve(BundleFile.EVENTS), lines, StandardCharsets.UTF_8);
    }
}
