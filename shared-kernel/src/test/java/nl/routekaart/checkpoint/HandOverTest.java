package nl.routekaart.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.routekaart.signature.Ed25519SigningKey;
import org.junit.jupiter.api.Test;

class HandOverTest {

    private static final String LOG = "routekaart.example/log";

    private final Ed25519SigningKey first = Ed25519SigningKey.generate();
    private final Ed25519SigningKey second = Ed25519SigningKey.generate();
    private final Ed25519SigningKey third = Ed25519SigningKey.generate();

    @Test
    void whoTrustsAKeyTrustsThoseThatItVouchesForOneThroughAnother() {
        List<SignedNote> notes = List.of(HandOver.sign(key(third), second), HandOver.sign(key(second), first));
        assertThat(HandOver.trusted(Set.of(key(first)), notes))
                .containsExactlyInAnyOrder(key(first), key(second), key(third));
        assertThat(HandOver.trusted(Set.of(key(second)), notes)).containsExactlyInAnyOrder(key(second), key(third));
        assertThat(HandOver.trusted(Set.of(), notes)).isEmpty();
    }

    @Test
    void aNoteOfAnythingElseHandsNothingOver() {
        NoteKey elsewhere = new NoteKey("routekaart.example/other", second.verifyingKey());
        for (SignedNote note : List.of(
                SignedNote.sign(key(second) + "\n", LOG, first),
                SignedNote.sign("From now on this programme signs with\nnobody\n", LOG, first),
                SignedNote.sign("From now on this programme signs with\n" + elsewhere + "\n", LOG, first),
                HandOver.sign(elsewhere, first),
                HandOver.sign(key(second), third))) {
            assertThat(HandOver.trusted(Set.of(key(first)), List.of(note)))
                    .as(note.toString())
                    .containsExactly(key(first));
        }
    }

    private static NoteKey key(Ed25519SigningKey secret) {
        return new NoteKey(LOG, secret.verifyingKey());
    }
}
