package nl.routekaart.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.kernel.Subject;
import nl.routekaart.merkle.Hash;
import nl.routekaart.secret.KeyName;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.signature.SigningKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A version that can be sealed, with keys in memory. */
final class SealScene {

    static final UUID VERSION = UUID.fromString("0190b2c4-0000-7000-8000-000000000010");
    static final KeyName PERSON = new KeyName(UUID.fromString("0190b2c4-0000-7000-8000-000000000020"), 1);
    static final String GROUND = "Woo 5.1.1c";
    static final String ORIGIN = "routekaart.example/industrie";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    final SigningKey key = Ed25519SigningKey.generate();
    private final Set<KeyName> destroyed = new HashSet<>();

    ManifestSigner signer() {
        return new Sealing(() -> key, this::saltKey, new Log());
    }

    void destroy(KeyName name) {
        destroyed.add(name);
    }

    private Optional<SecretKey> saltKey(UUID sealed, @Nullable KeyName erasable) {
        String name = erasable == null ? sealed.toString() : erasable.toString();
        return erasable != null && destroyed.contains(erasable)
                ? Optional.empty()
                : Optional.of(new SecretKeySpec(Sha256.of(name.getBytes(StandardCharsets.UTF_8)), "AES"));
    }

    /** Version 1.0 with so many items, and the name of whoever signed. */
    static Manifest manifest(int items) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            elements.add(Element.of(
                    List.of("items", new UUID(1, i).toString(), "title"), NODES.stringNode("Mijlpaal " + i)));
        }
        elements.add(new Element(List.of("signatures", "name"), NODES.stringNode("Ondertekenaar"), PERSON));
        return manifest(1234, elements);
    }

    static Manifest manifest(long cut, List<Element> elements) {
        return new Manifest(Subject.VERSION, VERSION, "1.0", cut, elements);
    }

    /** An edition that withholds the first so many items. */
    SealedFile edition(SealedManifest sealed, int withheld) {
        Set<String> hidden = new HashSet<>();
        sealed.disclosures().stream()
                .filter(disclosure -> disclosure.pointer().startsWith("/items/"))
                .limit(withheld)
                .forEach(disclosure -> hidden.add(disclosure.pointer()));
        return SealedFile.edition(
                sealed,
                disclosure -> hidden.contains(disclosure.pointer()) ? Optional.of(GROUND) : Optional.empty(),
                about(),
                key);
    }

    static ObjectNode about() {
        return NODES.objectNode().put("edition", "public").put("language", "nl").put("issue", 1);
    }

    /** A log of 1,500 events. */
    private final class Log implements CheckpointSource {

        @Override
        public Checkpoint atLeast(long size) {
            return new Checkpoint(ORIGIN, Math.max(1_500, size), Hash.leaf(new byte[] {1}));
        }

        @Override
        public SignedNote signedAtLeast(long size) {
            return atLeast(size).signed(key);
        }
    }
}
