package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;

/**
 * What a witness answers to those who bring it checkpoints (C2SP {@code tlog-witness}). Anybody may bring one, so that a wrong
 * proof is no alarm by itself: the witness then looks for itself at what the log has.
 */
final class Submissions {

    private final Watch watch;
    private final Consumer<Outcome> told;

    /** @param told is told what came of each checkpoint that was signed by the log */
    Submissions(Watch watch, Consumer<Outcome> told) {
        this.watch = watch;
        this.told = told;
    }

    /**
     * An answer over HTTP.
     *
     * @param type of its text
     */
    record Answer(int status, String type, String text) {

        static Answer of(int status) {
            return new Answer(status, "text/plain", "");
        }
    }

    /** {@code POST add-checkpoint}. */
    Answer add(String body, String from) throws IOException {
        Submission submission;
        try {
            submission = Submission.parse(body);
        } catch (IllegalArgumentException e) {
            return Answer.of(400);
        }
        synchronized (watch) {
            return judged(submission, from);
        }
    }

    private Answer judged(Submission submission, String from) throws IOException {
        Optional<SignedNote> kept = watch.kept();
        if (kept.isEmpty()) {
            return Answer.of(404);
        }
        Optional<Breach> signatures = watch.signatures(submission.note());
        if (signatures.isPresent()) {
            return Answer.of(signatures.get() == Breach.OTHER_LOG ? 404 : 403);
        }
        if (watch.alarm().isPresent()) {
            return new Answer(503, "text/plain", "This witness has raised the alarm, and signs nothing.\n");
        }
        Checkpoint before = Checkpoint.parse(kept.get().text());
        if (submission.old() != before.size()) {
            return new Answer(409, "text/x.tlog.size", before.size() + "\n");
        }
        boolean proved = submission.continues(before);
        Outcome outcome = watch.judged(
                submission.note(), from, (one, next) -> proved ? Optional.empty() : watch.byTiles(one, next));
        told.accept(outcome);
        return proved && outcome instanceof Outcome.Continued ? signed(submission.note()) : Answer.of(422);
    }

    /** The lines that this witness adds to those that were brought. */
    private Answer signed(SignedNote note) {
        String cosigned = watch.cosigned(note).toString();
        return new Answer(200, "text/plain", cosigned.substring(note.toString().length()));
    }

    /** {@code GET <origin hash>/checkpoint}: what is kept, also while there is an alarm. */
    Answer held(String path) {
        return watch.kept()
                .filter(kept -> path.equals(
                        '/' + Sha256.hex(Checkpoint.parse(kept.text()).origin().getBytes(StandardCharsets.UTF_8))
                                + "/checkpoint"))
                .map(kept -> new Answer(200, "text/plain", kept.toString()))
                .orElse(Answer.of(404));
    }
}
