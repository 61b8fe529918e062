package nl.routekaart.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.canonical.StrictBase64;

/** A public Ed25519 key: 32 bytes, with which anybody checks signatures. */
public final class VerifyingKey {

    private static final int LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 64;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] bytes;
    private final PublicKey key;

    private VerifyingKey(byte[] bytes, PublicKey key) {
        this.bytes = bytes;
        this.key = key;
    }

    /** @throws IllegalArgumentException if these bytes are no such key */
    public static VerifyingKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes, not " + bytes.length);
        }
        byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + LENGTH);
        System.arraycopy(bytes, 0, x509, X509_PREFIX.length, LENGTH);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
            return new VerifyingKey(bytes.clone(), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 key", e);
        }
    }

    static VerifyingKey of(PublicKey key) {
        byte[] x509 = key.getEncoded();
        return of(Arrays.copyOfRange(x509, x509.length - LENGTH, x509.length));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As the platform's own type, for other people's libraries. */
    public PublicKey platformKey() {
        return key;
    }

    /** Whether the holder of this key's secret signed the message. */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519", e);
        }
    }

    /** What the key is called: its thumbprint of RFC 7638, in base64url. */
    public String id() {
        String jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + StrictBase64.url(bytes) + "\"}";
        return StrictBase64.url(Sha256.of(jwk.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return id();
    }
}
