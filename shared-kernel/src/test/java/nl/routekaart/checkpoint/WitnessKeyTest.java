package nl.routekaart.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import nl.routekaart.merkle.Hash;
import nl.routekaart.signature.Ed25519SigningKey;
import org.junit.jupiter.api.Test;

class WitnessKeyTest {

    private static final Ed25519SigningKey LOG = Ed25519SigningKey.generate();
    private static final Ed25519SigningKey SECRET = Ed25519SigningKey.generate();
    private static final WitnessKey KEY = new WitnessKey("witness.example/ipo", SECRET.verifyingKey());
    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
    private static final SignedNote CHECKPOINT = new Checkpoint("routekaart.example/log", 7, Hash.EMPTY).signed(LOG);

    @Test
    void aWitnessSaysWhenItSawACheckpoint() {
        SignedNote cosigned = KEY.cosign(CHECKPOINT, AT, SECRET);
        assertThat(KEY.seen(cosigned)).contains(AT);
        assertThat(KEY.seen(SignedNote.parse(cosigned.toString()))).contains(AT);
        assertThat(cosigned.text()).isEqualTo(CHECKPOINT.text());
        assertThat(cosigned.isSignedBy(new NoteKey("routekaart.example/log", LOG.verifyingKey())))
                .isTrue();
        assertThat(KEY.seen(CHECKPOINT)).isEmpty();
    }

    @Test
    void aSignatureOfAnotherMomentTextOrKeyIsNone() {
        String line = KEY.cosign(CHECKPOINT, AT, SECRET).toString();
        SignedNote other = new Checkpoint("routekaart.example/log", 8, Hash.EMPTY).signed(LOG);
        String moved = other + line.substring(line.lastIndexOf('—'));
        assertThat(KEY.seen(SignedNote.parse(moved))).isEmpty();
        assertThat(KEY.seen(KEY.cosign(CHECKPOINT, AT, LOG))).isEmpty();
        assertThat(new WitnessKey("witness.example/vng", SECRET.verifyingKey())
                        .seen(KEY.cosign(CHECKPOINT, AT, SECRET)))
                .isEmpty();
        assertThat(KEY.seen(KEY.cosign(KEY.cosign(CHECKPOINT, AT, SECRET), AT, LOG)))
                .as("one right and one wrong")
                .isEmpty();
    }

    /** The note with this key is signed over its text alone; nobody may take that for a cosignature. */
    @Test
    void theTwoKindsOfKeysAreNotTakenForEachOther() {
        NoteKey note = new NoteKey(KEY.name(), KEY.key());
        assertThat(note.id()).isNotEqualTo(KEY.id());
        assertThat(WitnessKey.parse(KEY.toString())).isEqualTo(KEY);
        assertThatIllegalArgumentException().isThrownBy(() -> WitnessKey.parse(note.toString()));
        assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse(KEY.toString()));
        assertThat(note.toString()).matches("witness\\.example/ipo\\+[0-9a-f]{8}\\+A.*");
        assertThat(KEY.toString()).matches("witness\\.example/ipo\\+[0-9a-f]{8}\\+B.*");
    }

    @Test
    void signaturesUnderOneTextAreBroughtTogether() {
        SignedNote cosigned = KEY.cosign(CHECKPOINT, AT, SECRET);
        assertThat(CHECKPOINT.with(cosigned)).hasToString(cosigned.toString());
        assertThat(cosigned.with(CHECKPOINT)).hasToString(cosigned.toString());
        SignedNote other = new Checkpoint("routekaart.example/log", 8, Hash.EMPTY).signed(LOG);
        assertThatIllegalArgumentException().isThrownBy(() -> CHECKPOINT.with(other));
    }
}
