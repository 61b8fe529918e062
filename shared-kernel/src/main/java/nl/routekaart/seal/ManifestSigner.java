package nl.routekaart.seal;

import java.util.List;

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
}
