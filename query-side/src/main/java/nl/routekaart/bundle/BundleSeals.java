package nl.routekaart.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.content.SealedContent;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Register;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.message.UnknownEventException;
import nl.routekaart.message.UnreadableEventException;
import nl.routekaart.seal.Claims;
import nl.routekaart.seal.Disclosure;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.Manifest;
import nl.routekaart.seal.ManifestSigner;
import nl.routekaart.seal.SealedManifest;
import nl.routekaart.version.VersionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes the file of what was sealed, as a bundle shows it. */
record BundleSeals(RawEvents events, ManifestSigner signer, Withholding withholding) {

    private static final Logger LOG = LoggerFactory.getLogger(BundleSeals.class);

    /** The file of what the event at a position sealed; empty if it sealed nothing, or is withheld. */
    Optional<byte[]> file(long position) {
        return events.page(position - 1, 1).stream()
                .filter(event -> event.position() == position && !withholding.hides(event))
                .findFirst()
                .flatMap(BundleSeals::jws)
                .filter(BundleSeals::isManifest)
                .map(jws -> signer.file(
                                new SealedManifest(jws, disclosures(SealedManifest.claims(jws))),
                                withholding::ground,
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("edition", "audit")
                                        .put("position", position))
                        .bytes());
    }

    /** Of an event that was tampered with none, if it cannot be read any more. */
    private static Optional<String> jws(StoredEvent event) {
        try {
            return switch (Folds.READER.read(event).event()) {
                case VersionEvent.Sealed e -> Optional.ofNullable(e.jws());
                case DocumentEvent.Sealed e -> Optional.ofNullable(e.jws());
                default -> Optional.empty();
            };
        } catch (UnknownEventException | UnreadableEventException e) {
            return Optional.empty();
        }
    }

    private static boolean isManifest(String jws) {
        try {
            return !SealedManifest.claims(jws).digests().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What was sealed so and can be made again: of events that were tampered with not everything can. */
    private List<Disclosure> disclosures(Claims claims) {
        try {
            Set<String> digests = new HashSet<>(claims.digests());
            Manifest manifest =
                    new Manifest(claims.subject(), claims.id(), claims.name(), claims.cut(), content(claims));
            return signer.disclosures(manifest).stream()
                    .filter(disclosure -> digests.contains(disclosure.digest()))
                    .toList();
        } catch (RuntimeException e) {
            LOG.warn("What was sealed of {} {} cannot be made again", claims.subject(), claims.id(), e);
            return List.of();
        }
    }

    private List<Element> content(Claims claims) {
        Register register = Register.upTo(claims.cut() + 1, events);
        return claims.subject() == Subject.VERSION
                ? SealedContent.ofVersion(new VersionId(claims.id()), register, claims.cut())
                : SealedContent.ofDocument(new DocumentId(claims.id()), register, claims.cut());
    }
}
