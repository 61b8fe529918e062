package nl.routekaart.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** A signing key whose secret lies in memory. */
public final class Ed25519SigningKey implements SigningKey {

    private final PrivateKey secret;
    private final VerifyingKey verifyingKey;

    private Ed25519SigningKey(PrivateKey secret, VerifyingKey verifyingKey) {
        this.secret = secret;
        this.verifyingKey = verifyingKey;
    }

    /** A new key. */
    public static Ed25519SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new Ed25519SigningKey(pair.getPrivate(), VerifyingKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519", e);
        }
    }

    /**
     * A key that was kept.
     *
     * @param secret what {@link #secret} gave
     * @throws IllegalArgumentException if the two do not belong together
     */
    public static Ed25519SigningKey of(byte[] secret, VerifyingKey verifyingKey) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret));
            Ed25519SigningKey signing = new Ed25519SigningKey(key, verifyingKey);
            byte[] probe = verifyingKey.bytes();
            if (!verifyingKey.verifies(probe, signing.sign(probe))) {
                throw new IllegalArgumentException("The secret is not that of key " + verifyingKey);
            }
            return signing;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not the secret of an Ed25519 key", e);
        }
    }

    /** What is to be kept of it, in PKCS #8. */
    public byte[] secret() {
        return secret.getEncoded();
    }

    @Override
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519", e);
        }
    }
}
