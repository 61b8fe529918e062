package nl.routekaart.bundle;

import java.util.Optional;
import java.util.UUID;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.version.VersionEvent;
import org.jspecify.annotations.Nullable;

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

    /** Empty if it sealed nothing, or does not say what: something can be missing of an event that was tampered with. */
    static Optional<SealedEvent> of(StoredEvent stored, DomainEvent event) {
        return switch (event) {
            case VersionEvent.Sealed e -> of(stored, Subject.VERSION, e.fingerprint(), e.jws());
            case DocumentEvent.Sealed e -> of(stored, Subject.DOCUMENT, e.fingerprint(), e.jws());
            default -> Optional.empty();
        };
    }

    private static Optional<SealedEvent> of(
            StoredEvent stored, Subject subject, @Nullable Fingerprint fingerprint, @Nullable String jws) {
        return fingerprint == null || jws == null
                ? Optional.empty()
                : Optional.of(new SealedEvent(stored.position(), subject, stored.subjectId(), fingerprint, jws));
    }

    /** Whether it is an event of sealing, whatever is missing of it. */
    static boolean is(DomainEvent event) {
        return event instanceof VersionEvent.Sealed || event instanceof DocumentEvent.Sealed;
    }

    String file() {
        return BundleFile.seal(subject, position);
    }
}
