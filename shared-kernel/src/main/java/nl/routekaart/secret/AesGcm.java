package nl.routekaart.secret;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in GCM: who has not the key can neither read nor change it. */
public final class AesGcm {

    /** The bytes of a key. */
    public static final int KEY_LENGTH = 32;

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** A new key. */
    public static SecretKey newKey() {
        return key(random(KEY_LENGTH));
    }

    /** @throws IllegalArgumentException if there are not 32 bytes */
    public static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_LENGTH) {
            throw new IllegalArgumentException("A key of AES-256 has 32 bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    public static byte[] random(int length) {
        byte[] random = new byte[length];
        RANDOM.nextBytes(random);
        return random;
    }

    /**
     * Encrypts.
     *
     * @param bound what the text belongs to; it must be told again to decrypt
     * @return a nonce and what GCM made
     */
    public static byte[] encrypt(SecretKey key, byte[] text, byte[] bound) {
        byte[] nonce = random(NONCE_LENGTH);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(text);
            byte[] both = Arrays.copyOf(nonce, NONCE_LENGTH + encrypted.length);
            System.arraycopy(encrypted, 0, both, NONCE_LENGTH, encrypted.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES/GCM", e);
        }
    }

    /** @throws IllegalArgumentException if it was not encrypted so: another key, another owner, or changed since */
    public static byte[] decrypt(SecretKey key, byte[] encrypted, byte[] bound) {
        if (encrypted.length < NONCE_LENGTH) {
            throw new IllegalArgumentException("Too short to have been encrypted");
        }
        byte[] nonce = Arrays.copyOf(encrypted, NONCE_LENGTH);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
                    .doFinal(encrypted, NONCE_LENGTH, encrypted.length - NONCE_LENGTH);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("Not encrypted under this key, or changed since", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES/GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
