package nl.routekaart.standalone.witness;

import java.time.Instant;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;

/**
 * A log broke its word. It stands until a person decides.
 *
 * @param breach in what
 * @param kept the checkpoint that the witness held
 * @param shown the one that was shown to it
 * @param from who showed it
 * @param at when
 */
record Alarm(Breach breach, SignedNote kept, SignedNote shown, String from, Instant at) {

    Checkpoint keptCheckpoint() {
        return Checkpoint.parse(kept.text());
    }

    Checkpoint shownCheckpoint() {
        return Checkpoint.parse(shown.text());
    }
}
