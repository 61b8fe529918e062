package nl.routekaart.bundle;

import java.util.Optional;
import java.util.UUID;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.version.VersionEvent;

/**
 * What an event of sealing says.
 *
 * @param position of the event
 * @param subject a version or a document
 * @param id which
 * @param fingerprint of the content
 * @param jws the manifest as it was signed
 */
record SealedEvent(long position, Subject subject, UUID id, Fingerprint fingerprint, String jws) {

    static Optional<SealedEvent> of(StoredEvent stored, DomainEvent event) {
        return switch (event) {
            case VersionEvent.Sealed e ->
                Optional.of(new SealedEvent(
                        stored.position(), Subject.VERSION, stored.subjectId(), e.fingerprint(), e.jws()));
            case DocumentEvent.Sealed e ->
                Optional.of(new SealedEvent(
                        stored.position(), Subject.DOCUMENT, stored.subjectId(), e.fingerprint(), e.jws()));
            default -> Optional.empty();
        };
    }

    String file() {
        return BundleFile.seal(subject, position);
    }
}
