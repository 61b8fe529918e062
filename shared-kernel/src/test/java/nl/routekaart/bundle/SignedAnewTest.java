package nl.routekaart.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import nl.routekaart.bundle.BundleVerification.Range;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.checkpoint.WitnessKey;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.signature.VerifyingKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who has the database and the programme's key can tell another history from some event on, and sign all of it anew. In itself
 * that holds; who held a checkpoint of at least that event sees it. The second verifier is held to the same files.
 */
class SignedAnewTest {

    private static final Path VECTORS =
            Path.of("../docs/vectors").toAbsolutePath().normalize();
    private static final Path TRUE = VECTORS.resolve("bundle");
    private static final Path FORKED = VECTORS.resolve("forked");
    private static final Path HELD = VECTORS.resolve("held");

    /** The event that says otherwise. */
    private static final int CHANGED = 25;

    /** The secret key and public key of RFC 8032, section 7.1, test 2. */
    private static final Ed25519SigningKey WITNESS_SECRET = Ed25519SigningKey.of(
            HexFormat.of()
                    .parseHex("302e020100300506032b657004220420"
                            + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
            VerifyingKey.of(
                    HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")));

    private static final WitnessKey WITNESS = new WitnessKey("witness.example/tennet", WITNESS_SECRET.verifyingKey());

    /** Written anew with {@code -Dvectors=write}. */
    @BeforeAll
    static void write() throws IOException {
        if ("write".equals(System.getProperty("vectors"))) {
            forked().write(FORKED);
            Files.deleteIfExists(FORKED.resolve(BundleFile.VERIFIER));
            Files.createDirectories(HELD);
            Files.writeString(
                    HELD.resolve("kept-24"), LogScene.whole().held(CHANGED - 1).note());
            Files.writeString(HELD.resolve("witness-40"), witnessed());
        }
    }

    private static LogScene forked() {
        return LogScene.whole(title -> title.equals("Mijlpaal 11") ? "Mijlpaal XI" : title);
    }

    private static String witnessed() {
        SignedNote seen = SignedNote.parse(LogScene.whole().held(40).note());
        return WITNESS.cosign(seen, Instant.parse("2024-03-02T09:00:00Z"), WITNESS_SECRET)
                .toString();
    }

    @Test
    void theFilesAreStillMadeSo(@TempDir Path made) throws IOException {
        forked().write(made);
        for (String file :
                List.of(BundleFile.EVENTS, BundleFile.CHECKPOINT, BundleFile.PROOFS, "seals/version-45.json")) {
            assertThat(FORKED.resolve(file)).hasSameBinaryContentAs(made.resolve(file));
        }
        assertThat(HELD.resolve("witness-40")).hasContent(witnessed());
    }

    @Test
    void inItselfItHolds() {
        assertThat(BundleVerification.of(FORKED, BundleTrust.NONE).findings()).isEmpty();
    }

    @Test
    void aCheckpointThatSomebodyKeptShowsIt() throws IOException {
        assertThat(first(null, TRUE.resolve(BundleFile.CHECKPOINT))).isEqualTo(new Range(1, 48));
        assertThat(first(null, TRUE.resolve(BundleFile.CHECKPOINT), HELD.resolve("kept-24")))
                .isEqualTo(new Range(CHANGED, 48));
    }

    @Test
    void theCheckpointOfAWitnessShowsIt() throws IOException {
        assertThat(WITNESS.seen(SignedNote.parse(Files.readString(HELD.resolve("witness-40")))))
                .isPresent();
        assertThat(first(null, HELD.resolve("witness-40"))).isEqualTo(new Range(1, 40));
        assertThat(first(null, HELD.resolve("witness-40"), HELD.resolve("kept-24")))
                .isEqualTo(new Range(CHANGED, 40));
    }

    @Test
    void withTheEarlierBundleItIsToldWhichEvent() throws IOException {
        assertThat(first(TRUE, HELD.resolve("witness-40"))).isEqualTo(new Range(CHANGED, CHANGED));
    }

    /** The window that the guides speak of. */
    @Test
    void whatCameAfterTheNewestCheckpointThatSomebodyHoldsCanBeToldOtherwise() throws IOException {
        assertThat(verified(null, HELD.resolve("kept-24")).findings()).isEmpty();
    }

    private static Range first(@Nullable Path earlier, Path... held) throws IOException {
        return verified(earlier, held).first().orElseThrow();
    }

    private static BundleVerification verified(@Nullable Path earlier, Path... held) throws IOException {
        List<HeldCheckpoint> checkpoints = new ArrayList<>();
        for (Path file : held) {
            checkpoints.add(HeldCheckpoint.read(file.getFileName().toString(), file));
        }
        return BundleVerification.of(FORKED, new BundleTrust(Set.of(), checkpoints, earlier));
    }
}
