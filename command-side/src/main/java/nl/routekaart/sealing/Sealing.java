package nl.routekaart.sealing;

import java.util.List;
import java.util.UUID;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.seal.Element;

/** Makes the manifest of some content and signs it. */
public interface Sealing {

    /**
     * Seals.
     *
     * @param subject a version or a document
     * @param id which
     * @param cut the position up to which the content was read; the checkpoint that it carries is of at least that size
     * @param elements the content, in the order of its paths
     */
    Sealed seal(Subject subject, UUID id, long cut, List<Element> elements);

    /**
     * A seal.
     *
     * @param fingerprint the SHA-256 of the signed payload
     * @param jws the manifest exactly as it was signed
     * @param checkpoint the signed checkpoint that it carries
     */
    record Sealed(Fingerprint fingerprint, String jws, String checkpoint) {}
}
