package nl.routekaart.publication.parts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.message.RawEvents;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.Prose;
import nl.routekaart.publication.PublicationParts;
import nl.routekaart.publication.PublishedVersion;
import nl.routekaart.publication.Seal;
import nl.routekaart.publication.SignOff;
import nl.routekaart.seal.Disclosure;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.ManifestSigner;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.VersionEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What was recorded: the text and the items inside the version, the sign-offs of it, and its seal. */
@Component
public final class RecordedParts implements PublicationParts {

    private final RecordedProse prose;
    private final RecordedSignOffs signOffs;
    private final SealedVersion sealed;

    @Autowired
    RecordedParts(HistoryQueries history, RawEvents events, ObjectProvider<ManifestSigner> signer) {
        this(history, events, signer.getIfAvailable());
    }

    /** @param signer absent where there are no keys */
    public RecordedParts(HistoryQueries history, RawEvents events, @Nullable ManifestSigner signer) {
        Related related = new Related(history);
        this.prose = new RecordedProse(related);
        this.signOffs = new RecordedSignOffs(history, related);
        this.sealed = new SealedVersion(events, signer);
    }

    @Override
    public Optional<Set<UUID>> items(PublishedVersion version) {
        return Optional.of(sealed.items(version));
    }

    @Override
    public Optional<List<Element>> content(PublishedVersion version) {
        return Optional.of(sealed.content(version));
    }

    @Override
    public Optional<Prose> prose(PublishedVersion version) {
        return prose.of(version);
    }

    @Override
    public List<SignOff> signOffs(PublishedVersion version, Edition edition, long known) {
        Fingerprint present = sealed.find(version, known)
                .map(VersionEvent.Sealed::fingerprint)
                .orElse(null);
        return signOffs.of(version.id(), present, edition, PointInTime.at(known));
    }

    @Override
    public Optional<Seal> seal(PublishedVersion version, long known, Function<Disclosure, Optional<String>> ground) {
        return sealed.find(version, known)
                .map(seal ->
                        new Seal(seal.fingerprint(), seal.checkpoint(), sealed.file(version, seal, known, ground)));
    }
}
