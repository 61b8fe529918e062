package nl.routekaart.checkpoint;

import java.util.List;
import nl.routekaart.merkle.Hash;

/** Signs as the log, with the keys of this installation. It is told what to sign, and whoever tells it vouches for that. */
public interface LogSigner {

    /** What the log is called. */
    String origin();

    /** Every key that the log has signed with, the first first: what its notes are checked with. */
    List<NoteKey> keys();

    /** The notes in which each key but the last vouches for the one after it, as far as there are such notes. */
    default List<SignedNote> handOvers() {
        return List.of();
    }

    /** Signs a checkpoint with the present key. */
    SignedNote sign(long size, Hash root);

    /** Whether a note is a checkpoint of this log, signed with one of its keys. */
    default boolean signed(SignedNote note) {
        return Checkpoint.parse(note.text()).origin().equals(origin())
                && keys().stream().anyMatch(note::isSignedBy);
    }
}
