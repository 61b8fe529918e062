package nl.routekaart.version;

import nl.routekaart.kernel.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * An issue of a version: it was published, once or again.
 *
 * @param number 1 for the first
 * @param fingerprint of the sealed content that it publishes
 * @param renderer by which rules it is told, for ever; absent for what was published before that was recorded
 */
public record Issue(
        long number, Fingerprint fingerprint, @Nullable Long renderer) {

    /** By which rules whatever is published from now on is told. */
    public static final long RENDERER = 2;

    private static final long FIRST_RENDERER = 1;

    /** An issue as it was recorded before its renderer was. */
    public Issue(long number, Fingerprint fingerprint) {
        this(number, fingerprint, null);
    }

    /** By which rules it is told. */
    public long toldBy() {
        return renderer == null ? FIRST_RENDERER : renderer;
    }
}
