package nl.routekaart.standalone.witness;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.ConsistencyProof;
import nl.routekaart.merkle.Hash;

/**
 * A checkpoint that is brought to a witness (C2SP {@code tlog-witness}).
 *
 * @param old the size of the checkpoint that the witness is thought to hold
 * @param path the proof from there
 * @param note the checkpoint
 */
record Submission(long old, List<Hash> path, SignedNote note) {

    private static final int MOST_HASHES = 63;
    private static final Pattern OLD = Pattern.compile("old (0|[1-9]\\d{0,17})");

    Submission {
        path = List.copyOf(path);
    }

    /** @throws IllegalArgumentException if it is none */
    static Submission parse(String body) {
        int end = body.indexOf("\n\n");
        List<String> lines =
                end < 0 ? List.of() : List.of(body.substring(0, end).split("\n", -1));
        Matcher old = OLD.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (!old.matches() || lines.size() > 1 + MOST_HASHES) {
            throw new IllegalArgumentException("Not an old size, hashes and a checkpoint");
        }
        List<Hash> path = lines.stream()
                .skip(1)
                .map(line -> Hash.of(StrictBase64.readPlain(line)))
                .toList();
        SignedNote note = SignedNote.parse(body.substring(end + 2));
        Submission submission = new Submission(Long.parseLong(old.group(1)), path, note);
        if (submission.old > submission.checkpoint().size()) {
            throw new IllegalArgumentException("An old size that is larger than that of the checkpoint");
        }
        return submission;
    }

    Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    /** Whether the proof shows that the checkpoint continues the one that is kept. */
    boolean continues(Checkpoint kept) {
        if (kept.size() == 0) {
            return path.isEmpty()
                    && (checkpoint().size() > 0 || checkpoint().root().equals(Hash.EMPTY));
        }
        return new ConsistencyProof(kept.size(), checkpoint().size(), path)
                .holds(kept.root(), checkpoint().root());
    }
}
