package nl.routekaart.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.checkpoint.KeptLeaves;
import nl.routekaart.merkle.Hash;
import nl.routekaart.message.RawEvents;
import nl.routekaart.seal.ManifestSigner;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that was asked for: always the same, for it follows from the event that tells of it.
 *
 * @param until the last position in it
 * @param events of the log
 * @param withholding what it does not show
 * @param signer makes the files of seals
 * @param leaves as the log kept them; absent where it keeps none
 */
public record Bundle(
        long until,
        RawEvents events,
        Withholding withholding,
        ManifestSigner signer,
        @Nullable KeptLeaves leaves) {

    private static final int PAGE = 1_000;

    /** A bundle that shows everything, as auditors get it. */
    public static Bundle whole(long until, RawEvents events, ManifestSigner signer, @Nullable KeptLeaves leaves) {
        return new Bundle(until, events, new Withholding(Map.of()), signer, leaves);
    }

    /** Writes the lines after a position. */
    public void events(long after, OutputStream out) throws IOException {
        new BundleEvents(events, withholding).write(after, until, out);
    }

    /** Whether the log keeps hashes of its leaves here. */
    public boolean keepsLeaves() {
        return leaves != null;
    }

    /**
     * Writes the hashes of the leaves after a position, as the log kept them. If it kept more than the store holds now, all of
     * them: something was removed, and they tell what.
     */
    public void leaves(long after, OutputStream out) throws IOException {
        if (leaves == null) {
            return;
        }
        long end = events.page(until, 1).isEmpty() ? Long.MAX_VALUE : until;
        long written = after;
        while (written < end) {
            List<Hash> page = leaves.page(written, (int) Math.min(PAGE, end - written));
            if (page.isEmpty()) {
                break;
            }
            for (Hash leaf : page) {
                out.write(leaf.bytes());
            }
            written += page.size();
        }
        out.flush();
    }

    /** The file of what was sealed at a position in it. */
    public Optional<byte[]> seal(long position) {
        return position < 1 || position > until
                ? Optional.empty()
                : new BundleSeals(events, signer, withholding).file(position);
    }
}
