package nl.routekaart.publication.parts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.content.SealedContent;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.LegibleEvent;
import nl.routekaart.fold.Register;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.publication.PublishedVersion;
import nl.routekaart.seal.Disclosure;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.Manifest;
import nl.routekaart.seal.ManifestSigner;
import nl.routekaart.seal.SealedFile;
import nl.routekaart.seal.SealedManifest;
import nl.routekaart.version.VersionEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sealed content of a version, made again from the events as it was made when it was sealed.
 *
 * @param signer absent where there are no keys
 */
record SealedVersion(RawEvents events, @Nullable ManifestSigner signer) {

    /** The items inside the version. */
    Set<UUID> items(PublishedVersion version) {
        return SealedContent.items(new VersionId(version.id()), register(version), version.cut());
    }

    /** How this cut was sealed last, up to a position; empty if it was not. */
    Optional<VersionEvent.Sealed> find(PublishedVersion version, long known) {
        return events.ofSubject(version.id()).stream()
                .filter(event -> event.position() <= known)
                .flatMap(event -> LegibleEvent.read(event, () -> seal(event, version)).stream())
                .reduce((earlier, later) -> later);
    }

    private static Optional<VersionEvent.Sealed> seal(StoredEvent event, PublishedVersion version) {
        return Optional.of(Folds.READER.read(event).event())
                .filter(VersionEvent.Sealed.class::isInstance)
                .map(VersionEvent.Sealed.class::cast)
                .filter(seal -> SealedManifest.claims(seal.jws()).cut() == version.cut());
    }

    /**
     * What makes the file of an edition; absent where it cannot be signed.
     *
     * @param known the position at which it is published: it is signed as the programme signed then
     */
    @Nullable
    Function<ObjectNode, SealedFile> file(
            PublishedVersion version,
            VersionEvent.Sealed sealed,
            long known,
            Function<Disclosure, Optional<String>> ground) {
        ManifestSigner programme = signer == null
                ? null
                : signer.asOf(events.page(known - 1, 1).getFirst().recordedAt());
        return programme == null
                ? null
                : about -> programme.file(
                        new SealedManifest(sealed.jws(), programme.disclosures(manifest(version))), ground, about);
    }

    /** Everything inside the version. */
    List<Element> content(PublishedVersion version) {
        return SealedContent.ofVersion(new VersionId(version.id()), register(version), version.cut());
    }

    private Manifest manifest(PublishedVersion version) {
        List<Element> content = content(version);
        return new Manifest(Subject.VERSION, version.id(), SealedContent.name(content), version.cut(), content);
    }

    /** The event that froze a version, the first after the cut, belongs to it: it gives its name. */
    private Register register(PublishedVersion version) {
        return Register.upTo(version.cut() + 1, events);
    }
}
