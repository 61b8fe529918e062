package nl.routekaart.publication;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.content.SealedContent;
import nl.routekaart.fold.Register;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.merkle.Hash;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.Manifest;
import nl.routekaart.seal.ManifestSigner;
import nl.routekaart.seal.SealedManifest;
import nl.routekaart.seal.Sealing;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.signature.SigningKey;
import nl.routekaart.signature.VerifyingKey;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.TestEvents;

/** Seals versions with a key that everybody knows: the first one of RFC 8032, 7.1. */
public final class TestSeals {

    private static final SigningKey KEY = Ed25519SigningKey.of(
            HexFormat.of()
                    .parseHex("302e020100300506032b657004220420"
                            + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
            VerifyingKey.of(
                    HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));

    /** Signs with it. */
    public static final ManifestSigner SIGNER = new Sealing(
            () -> KEY,
            (subject, erasable) -> Optional.of(
                    new SecretKeySpec(Sha256.of(subject.toString().getBytes(StandardCharsets.UTF_8)), "AES")),
            new Log());

    private TestSeals() {}

    /** Records that what was frozen last of a version was sealed. */
    public static Fingerprint seal(TestEvents events, String version) {
        UUID id = Version.id(new VersionName(version)).value();
        Register register = Register.upTo(events.head(), events);
        long cut = SealedContent.cut(
                        register.find(Subject.VERSION, id).orElseThrow().statements())
                .orElseThrow();
        List<Element> elements = SealedContent.ofVersion(new VersionId(id), register, cut);
        SealedManifest sealed = SIGNER.seal(new Manifest(Subject.VERSION, id, version, cut, elements));
        events.append(
                Subject.VERSION,
                id,
                new VersionEvent.Sealed(
                        sealed.fingerprint(), sealed.jws(), sealed.claims().checkpoint()),
                Map.of());
        return sealed.fingerprint();
    }

    /** A log as long as is asked. */
    private static final class Log implements CheckpointSource {

        @Override
        public Checkpoint atLeast(long size) {
            return new Checkpoint("routekaart.example/test", size, Hash.leaf(new byte[] {1}));
        }

        @Override
        public SignedNote signedAtLeast(long size) {
            return atLeast(size).signed(KEY);
        }
    }
}
