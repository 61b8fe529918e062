package nl.routekaart.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.routekaart.checkpoint.NoteKey;
import org.jspecify.annotations.Nullable;

/**
 * What a checker knows from elsewhere.
 *
 * @param keys the programme's keys; if none are known, those in the bundle are taken to be
 * @param held checkpoints that were kept outside the programme's reach, by the checker or by a witness
 * @param earlier an earlier bundle of the same log, to tell which event was changed
 */
public record BundleTrust(
        Set<NoteKey> keys,
        List<HeldCheckpoint> held,
        @Nullable Path earlier) {

    /** Nothing but the bundle itself. */
    public static final BundleTrust NONE = new BundleTrust(Set.of(), List.of(), null);

    public BundleTrust {
        keys = Set.copyOf(keys);
        held = List.copyOf(held);
    }
}
