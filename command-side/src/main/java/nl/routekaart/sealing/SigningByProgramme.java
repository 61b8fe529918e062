package nl.routekaart.sealing;

import java.util.List;
import java.util.UUID;
import nl.routekaart.content.SealedContent;
import nl.routekaart.kernel.Subject;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.Manifest;
import nl.routekaart.seal.ManifestSigner;
import nl.routekaart.seal.SealedManifest;
import org.springframework.stereotype.Component;

/** Seals with the programme's key, and with a checkpoint of the log that covers what was read. */
@Component
final class SigningByProgramme implements Sealing {

    private final ManifestSigner signer;

    SigningByProgramme(ManifestSigner signer) {
        this.signer = signer;
    }

    @Override
    public Sealed seal(Subject subject, UUID id, long cut, List<Element> elements) {
        SealedManifest manifest = signer.seal(new Manifest(subject, id, SealedContent.name(elements), cut, elements));
        return new Sealed(
                manifest.fingerprint(), manifest.jws(), manifest.claims().checkpoint());
    }
}
