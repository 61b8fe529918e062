package nl.routekaart.secret;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import nl.routekaart.canonical.StrictBase64;

/** Hides names and remarks, and shows them again as long as their keys are there. */
public final class Secrets {

    /** The same key encrypts; what marks is derived from it, for this use alone. */
    private static final byte[] MARK = "routekaart mark 1".getBytes(StandardCharsets.UTF_8);

    private final SubjectKeys keys;

    public Secrets(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Encrypts a text under the key of a subject; each time otherwise, so that equal texts cannot be told. */
    public Secret hide(UUID subject, String text) {
        SubjectKeys.Key key = keys.make(subject);
        return Secret.of(
                key.name(),
                AesGcm.encrypt(key.secret(), text.getBytes(StandardCharsets.UTF_8), Secret.bound(key.name())));
    }

    /**
     * The text; empty if it was erased.
     *
     * @throws IllegalArgumentException if it was changed since it was hidden
     */
    public Optional<String> reveal(Secret secret) {
        return keys.find(secret.key())
                .map(key -> AesGcm.decrypt(key, secret.encrypted(), Secret.bound(secret.key())))
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /**
     * What stands for a text where equal texts have to be told, as in the digest of a request. Without the key it cannot be
     * guessed, as a plain digest of a name could, and after erasure it is worth nothing.
     */
    public String mark(UUID subject, String text) {
        SecretKey key = keys.make(subject).secret();
        return StrictBase64.url(Hmac.of(Hmac.of(key.getEncoded(), MARK), text.getBytes(StandardCharsets.UTF_8)));
    }
}
