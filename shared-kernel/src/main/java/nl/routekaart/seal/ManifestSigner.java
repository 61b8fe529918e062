package nl.routekaart.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Seals manifests as the programme. */
public interface ManifestSigner {

    /**
     * Signs the digests of a manifest with the newest checkpoint of the log.
     *
     * @throws IllegalArgumentException if a value cannot be sealed, or nothing was recorded up to its cut yet
     */
    SealedManifest seal(Manifest manifest);

    /** The disclosures of a manifest, as {@link #seal} made them; of what was erased since there are none. */
    List<Disclosure> disclosures(Manifest manifest);

    /**
     * Makes an edition of what was sealed, and signs it as a whole. The same edition gets the same bytes each time, as long as
     * the programme signs with the same key.
     *
     * @param sealed with all disclosures that can be made
     * @param ground why a disclosure is not shown; empty if it is
     * @param about what else the file says
     */
    SealedFile file(SealedManifest sealed, Function<Disclosure, Optional<String>> ground, ObjectNode about);

    /** Signs with the key that the programme had at a moment, so that what was published then is made again as it was. */
    default ManifestSigner asOf(Instant moment) {
        return this;
    }
}
