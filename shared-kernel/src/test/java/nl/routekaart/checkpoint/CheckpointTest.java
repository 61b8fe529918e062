package nl.routekaart.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import nl.routekaart.merkle.Hash;
import nl.routekaart.signature.Ed25519SigningKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    /** The example of the C2SP specification of signed notes, ... */
    private static final String C2SP_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String C2SP_NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** ... and that of the first implementation, in Go. */
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final Ed25519SigningKey KEY = Ed25519SigningKey.generate();
    private static final String ORIGIN = "routekaart.example/industrie";
    private static final NoteKey NOTE_KEY = new NoteKey(ORIGIN, KEY.verifyingKey());
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(ORIGIN, 20852163, Hash.leaf("root".getBytes(StandardCharsets.UTF_8)));

    @Nested
    class Published {

        @Test
        void notesOfOthersAreReadAndChecked() {
            assertThat(SignedNote.parse(C2SP_NOTE).isSignedBy(NoteKey.parse(C2SP_KEY)))
                    .isTrue();
            assertThat(SignedNote.parse(GO_NOTE).isSignedBy(NoteKey.parse(GO_KEY)))
                    .isTrue();
            assertThat(SignedNote.parse(GO_NOTE).isSignedBy(NoteKey.parse(C2SP_KEY)))
                    .isFalse();
        }

        @Test
        void notesAndKeysAreWrittenAsTheyWereRead() {
            assertThat(SignedNote.parse(C2SP_NOTE)).hasToString(C2SP_NOTE);
            assertThat(NoteKey.parse(C2SP_KEY)).hasToString(C2SP_KEY);
            assertThat(NoteKey.parse(GO_KEY)).hasToString(GO_KEY);
        }

        /** The example of the C2SP specification of checkpoints. */
        @Test
        void aCheckpointOfOthersIsRead() {
            String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
            Checkpoint read = Checkpoint.parse(text);
            assertThat(read.origin()).isEqualTo("example.com/behind-the-sofa");
            assertThat(read.size()).isEqualTo(20852163);
            assertThat(read.text()).isEqualTo(text);
            assertThat(Checkpoint.parse(text + "an extension\n")).isEqualTo(read);
        }
    }

    @Nested
    class Signed {

        private final String note =
                SignedNote.sign(CHECKPOINT.text(), ORIGIN, KEY).toString();

        @Test
        void holdsUnderItsKeyAlone() {
            assertThat(SignedNote.parse(note).isSignedBy(NOTE_KEY)).isTrue();
            assertThat(Checkpoint.parse(SignedNote.parse(note).text())).isEqualTo(CHECKPOINT);
            NoteKey another = new NoteKey(ORIGIN, Ed25519SigningKey.generate().verifyingKey());
            assertThat(SignedNote.parse(note).isSignedBy(another)).isFalse();
            assertThat(SignedNote.parse(note).isSignedBy(new NoteKey("another", KEY.verifyingKey())))
                    .isFalse();
        }

        @Test
        void noCharacterCanBeChanged() {
            for (int i = 0; i < note.length(); i++) {
                String changed = note.substring(0, i) + (char) (note.charAt(i) ^ 1) + note.substring(i + 1);
                assertThat(accepted(changed)).as("character %d", i).isFalse();
            }
        }

        @Test
        void aWrongSignatureInTheNameOfAKeySpoilsTheNote() {
            String wrong = SignedNote.sign("other\n", ORIGIN, KEY).toString().substring("other\n\n".length());
            assertThat(accepted(note + wrong)).isFalse();
        }

        private boolean accepted(String changed) {
            try {
                return SignedNote.parse(changed).isSignedBy(NOTE_KEY);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    @Test
    void whatIsNoNoteOrCheckpointIsRefused() {
        for (String note : new String[] {
            "", "text\n", "text\n\n", "text\n\nno signature\n", "text\n\n— a b", "\u0001\n\n— a bbbbbbbb\n"
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(note));
        }
        for (String text :
                new String[] {"", "o\n1\n", "o\n01\n" + "A".repeat(43) + "=\n", "o\n-1\nAA==\n", "o\n1\nAA==\n"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
        }
        for (String key :
                new String[] {"a", "a+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "a b+00000000+AQ=="}) {
            assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse(key));
        }
    }
}
