package nl.routekaart.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.Nodes;
import nl.routekaart.merkle.Tree;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.signature.SigningKey;
import org.junit.jupiter.api.Test;

class LogCheckpointsTest {

    private static final String ORIGIN = "routekaart.example/industrie";
    private static final SigningKey KEY = Ed25519SigningKey.generate();

    private static final LogSigner SIGNER = new LogSigner() {
        @Override
        public String origin() {
            return ORIGIN;
        }

        @Override
        public List<NoteKey> keys() {
            return List.of(new NoteKey(ORIGIN, KEY.verifyingKey()));
        }

        @Override
        public SignedNote sign(long size, Hash root) {
            return new Checkpoint(ORIGIN, size, root).signed(KEY);
        }
    };

    private final List<StoredEvent> stored = new ArrayList<>();
    private int read;
    private final LogCheckpoints checkpoints = new LogCheckpoints(new Stored(), SIGNER, Stream::empty);

    @Test
    void theCheckpointCoversEverythingThatIsRecordedAndGrows() {
        assertThat(checkpoints.atLeast(0)).isEqualTo(new Checkpoint(ORIGIN, 0, Hash.EMPTY));
        record(2_345);
        Checkpoint first = checkpoints.atLeast(1_000);
        assertThat(first).isEqualTo(new Checkpoint(ORIGIN, 2_345, tree().root()));
        record(7);
        Checkpoint second = checkpoints.atLeast(2_352);
        assertThat(second).isEqualTo(new Checkpoint(ORIGIN, 2_352, tree().root()));
        assertThat(tree().consistency(first.size()).holds(first.root(), second.root()))
                .isTrue();
    }

    @Test
    void anotherProcessFindsTheSame() {
        record(100);
        Checkpoint here = checkpoints.atLeast(0);
        assertThat(new LogCheckpoints(new Stored(), SIGNER, Stream::empty).atLeast(0))
                .isEqualTo(here);
    }

    @Test
    void afterARestartItGoesOnFromTheTreeThatIsKept() {
        record(2_345);
        Tree kept = tree();
        SignedNote published = SIGNER.sign(2_000, new Tree(kept.nodes(), 2_000).root());
        read = 0;
        assertThat(restarted(kept, published).atLeast(0)).isEqualTo(new Checkpoint(ORIGIN, 2_345, kept.root()));
        assertThat(read).isEqualTo(345);
    }

    @Test
    void aTreeThatIsNotTheOneThatWasSignedIsNotTrusted() {
        record(50);
        SignedNote published = SIGNER.sign(40, new Tree(tree().nodes(), 40).root());
        Tree wrong = new Tree(Nodes.of(i -> i == 7 ? Hash.EMPTY : EventLeaf.hash(stored.get((int) i))), 50);
        read = 0;
        assertThat(restarted(wrong, published).atLeast(0)).isEqualTo(new Checkpoint(ORIGIN, 50, tree().root()));
        assertThat(read).isEqualTo(50);
    }

    @Test
    void nothingIsSignedThatContradictsWhatWasPublished() {
        record(50);
        SignedNote published = SIGNER.sign(40, Hash.EMPTY);
        LogCheckpoints restarted = restarted(tree(), published);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> restarted.signedAtLeast(0));
        }
        SignedNote ahead = SIGNER.sign(60, Hash.EMPTY);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> restarted(tree(), ahead).signedAtLeast(0));
    }

    private LogCheckpoints restarted(Tree kept, SignedNote published) {
        KeptTree log = new KeptTree() {
            @Override
            public Tree tree() {
                return kept;
            }

            @Override
            public Optional<SignedNote> newest() {
                return Optional.of(published);
            }
        };
        return new LogCheckpoints(new Stored(), SIGNER, () -> Stream.of(log));
    }

    @Test
    void itIsSignedWithTheKeyOfTheProgramme() {
        record(3);
        SignedNote note = checkpoints.signedAtLeast(3);
        assertThat(note.isSignedBy(new NoteKey(ORIGIN, KEY.verifyingKey()))).isTrue();
        assertThat(Checkpoint.parse(note.text())).isEqualTo(checkpoints.atLeast(3));
    }

    @Test
    void whatIsNotRecordedYetIsNotCovered() {
        record(3);
        assertThatIllegalArgumentException().isThrownBy(() -> checkpoints.atLeast(4));
    }

    @Test
    void aGapIsNoLog() {
        record(3);
        stored.remove(1);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> checkpoints.atLeast(1));
    }

    private Tree tree() {
        return new Tree(Nodes.of(i -> EventLeaf.hash(stored.get((int) i))), stored.size());
    }

    private void record(int events) {
        for (int i = 0; i < events; i++) {
            long position = stored.size() + 1L;
            stored.add(new StoredEvent(
                    position,
                    new UUID(1, position),
                    Instant.ofEpochMilli(1_688_472_000_000L + position),
                    "item",
                    new UUID(2, position),
                    0,
                    "item.renamed",
                    1,
                    "{\"title\":\"Mijlpaal " + position + "\"}",
                    Map.of("nonce", "n" + position)));
        }
    }

    private final class Stored implements RawEvents {

        @Override
        public List<StoredEvent> page(long afterPosition, int limit) {
            List<StoredEvent> page = stored.stream()
                    .filter(event -> event.position() > afterPosition)
                    .limit(limit)
                    .toList();
            read += page.size();
            return page;
        }

        @Override
        public List<StoredEvent> ofSubject(UUID id) {
            return stored.stream().filter(event -> event.subjectId().equals(id)).toList();
        }

        @Override
        public long head() {
            return stored.isEmpty() ? 0 : stored.getLast().position();
        }

        @Override
        public long positionAt(Instant instant) {
            return head();
        }
    }
}
