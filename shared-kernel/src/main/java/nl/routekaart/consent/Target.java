package nl.routekaart.consent;

import java.util.UUID;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;

/**
 * What is signed off: a roadmap version or a document beside it.
 *
 * @param subject which of the two
 * @param id which
 */
public record Target(Subject subject, UUID id) {

    public static Target of(VersionId version) {
        return new Target(Subject.VERSION, version.value());
    }

    public static Target of(DocumentId document) {
        return new Target(Subject.DOCUMENT, document.value());
    }
}
