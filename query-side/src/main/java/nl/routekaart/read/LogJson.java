package nl.routekaart.read;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.log.Seen;
import nl.routekaart.log.Stamped;
import nl.routekaart.merkle.Hash;
import org.jspecify.annotations.Nullable;

/** What the API tells of the log. Hashes are written in hexadecimal digits. */
final class LogJson {

    private LogJson() {}

    /**
     * That an event is in the log.
     *
     * @param position its position
     * @param size of the tree
     * @param leafHash the hash of the event
     * @param rootHash the root of the tree
     * @param path the hashes beside the way from leaf to root, from below
     */
    @Schema(name = "InclusionProof")
    record Inclusion(long position, long size, String leafHash, String rootHash, List<String> path) {}

    /**
     * That the log at one size begins with the log at another.
     *
     * @param from the smaller size
     * @param to the larger size
     * @param fromRootHash the root at the smaller size
     * @param toRootHash the root at the larger size
     * @param path the hashes that both roots are made of, from below
     */
    @Schema(name = "ConsistencyProof")
    record Consistency(long from, long to, String fromRootHash, String toRootHash, List<String> path) {}

    /**
     * The log.
     *
     * @param origin what it is called in checkpoints
     * @param size how many events the newest checkpoint covers
     * @param keys every key that it has signed with, the first first, as C2SP signed-note writes them
     * @param handOvers the signed notes in which a key vouches for the one after it
     */
    @Schema(name = "Log")
    record Described(String origin, long size, List<String> keys, List<String> handOvers) {}

    /**
     * The last checkpoint that a witness has shown.
     *
     * @param witness its name
     * @param size how many events it covers
     * @param checkpoint the signed checkpoint
     * @param seenAt when it was shown
     */
    @Schema(name = "CheckpointSighting")
    record Shown(String witness, long size, String checkpoint, Instant seenAt) {

        static Shown of(Seen seen) {
            return new Shown(seen.witness(), seen.size(), seen.note().toString(), seen.at());
        }
    }

    /**
     * A checkpoint that a witness has seen.
     *
     * @param witness its name, as it was registered
     * @param checkpoint the whole text, as /log/checkpoint gave it, with or without the signature of the witness
     */
    @Schema(name = "CheckpointShown")
    record Showing(@Nullable String witness, @Nullable String checkpoint) {}

    /**
     * The log continues the checkpoint that was shown.
     *
     * @param checkpoint the newest checkpoint
     * @param path the consistency proof from the one that was shown to it
     */
    @Schema(name = "CheckpointContinued")
    record Continued(String checkpoint, List<String> path) {}

    /**
     * What a time stamp authority said of a checkpoint.
     *
     * @param size how many events the checkpoint covers
     * @param checkpoint the checkpoint, whose bytes were stamped
     * @param answer of the authority (RFC 3161), in base64
     * @param stampedAt when, by its clock
     */
    @Schema(name = "CheckpointTimeStamp")
    record TimeStamp(long size, String checkpoint, String answer, Instant stampedAt) {

        static TimeStamp of(Stamped stamp) {
            return new TimeStamp(stamp.size(), stamp.note().toString(), StrictBase64.plain(stamp.answer()), stamp.at());
        }
    }

    static List<String> hex(List<Hash> path) {
        return path.stream().map(Hash::hex).toList();
    }
}
