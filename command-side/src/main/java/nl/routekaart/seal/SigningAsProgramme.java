package nl.routekaart.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.keys.KeyStore;
import nl.routekaart.signature.SigningKey;
import tools.jackson.databind.node.ObjectNode;

/** Signs with this installation's keys: with the present one, or with the one that was present at some moment. */
final class SigningAsProgramme implements ManifestSigner {

    private final KeyStore keys;
    private final CheckpointSource checkpoints;
    private final Sealing sealing;

    SigningAsProgramme(KeyStore keys, CheckpointSource checkpoints) {
        this(keys, checkpoints, keys::signingKey);
    }

    private SigningAsProgramme(KeyStore keys, CheckpointSource checkpoints, Supplier<SigningKey> key) {
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.sealing = new Sealing(key, keys, checkpoints);
    }

    @Override
    public SealedManifest seal(Manifest manifest) {
        return sealing.seal(manifest);
    }

    @Override
    public List<Disclosure> disclosures(Manifest manifest) {
        return sealing.disclosures(manifest);
    }

    @Override
    public SealedFile file(SealedManifest sealed, Function<Disclosure, Optional<String>> ground, ObjectNode about) {
        return sealing.file(sealed, ground, about);
    }

    @Override
    public ManifestSigner asOf(Instant moment) {
        return new SigningAsProgramme(keys, checkpoints, () -> keys.signingKeyAt(moment));
    }
}
