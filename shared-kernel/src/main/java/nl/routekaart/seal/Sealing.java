package nl.routekaart.seal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.signature.SigningKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals with keys and checkpoints that others keep.
 *
 * @param key the programme's present key
 * @param salts the keys of salts
 * @param checkpoints of the log
 */
public record Sealing(Supplier<? extends SigningKey> key, SaltKeys salts, CheckpointSource checkpoints)
        implements ManifestSigner {

    @Override
    public SealedManifest seal(Manifest manifest) {
        SigningKey present = key.get();
        List<Disclosure> disclosures = disclosures(manifest);
        Claims claims = new Claims(
                disclosures.stream().map(Disclosure::digest).toList(),
                manifest.subject(),
                manifest.id(),
                manifest.name(),
                manifest.cut(),
                checkpoints.atLeast(manifest.cut()).signed(present).toString(),
                present.verifyingKey().id());
        return new SealedManifest(
                Jws.sign(SealedManifest.TYPE, claims.payload(), present).compact(), disclosures);
    }

    @Override
    public List<Disclosure> disclosures(Manifest manifest) {
        return Disclosures.of(manifest, salts);
    }

    @Override
    public SealedFile file(SealedManifest sealed, Function<Disclosure, Optional<String>> ground, ObjectNode about) {
        return SealedFile.edition(sealed, ground, about, key.get());
    }
}
