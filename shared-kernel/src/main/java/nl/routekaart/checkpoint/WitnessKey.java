package nl.routekaart.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.routekaart.signature.SigningKey;
import nl.routekaart.signature.VerifyingKey;

/**
 * A key under the name of a witness, who signs checkpoints that it found consistent, and when (C2SP {@code tlog-cosignature},
 * the form with Ed25519).
 *
 * @param name who signs: no spaces, no plus
 * @param key with which a signature is checked
 */
public record WitnessKey(String name, VerifyingKey key) {

    /** @throws IllegalArgumentException if nobody can be called so */
    public WitnessKey {
        KeyForm.check(name);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is no such key, or its id is not that of the key
     */
    public static WitnessKey parse(String text) {
        return KeyForm.COSIGNATURE.parse(text, WitnessKey::new);
    }

    /** Four bytes, in hexadecimal digits, by which a signature says whose it is. */
    public String id() {
        return KeyForm.COSIGNATURE.id(name, key);
    }

    /**
     * When this witness signed a checkpoint.
     *
     * @return empty if it did not, or if one of the signatures in its name is wrong
     */
    public Optional<Instant> seen(SignedNote checkpoint) {
        List<NoteSignature> own = checkpoint.signatures(name, id());
        List<Long> times = own.stream()
                .map(NoteSignature::bytes)
                .filter(bytes -> bytes.length > Long.BYTES)
                .filter(bytes -> key.verifies(
                        message(time(bytes), checkpoint), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)))
                .map(WitnessKey::time)
                .filter(time -> time > 0 && time <= Instant.MAX.getEpochSecond())
                .toList();
        return own.isEmpty() || times.size() < own.size()
                ? Optional.empty()
                : times.stream().max(Long::compare).map(Instant::ofEpochSecond);
    }

    /**
     * The same checkpoint with the signature of a witness under it.
     *
     * @param secret the one of this key
     */
    public SignedNote cosign(SignedNote checkpoint, Instant at, SigningKey secret) {
        long time = at.getEpochSecond();
        byte[] signature = secret.sign(message(time, checkpoint));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
        return checkpoint.with(NoteSignature.of(name, id(), timed));
    }

    private static long time(byte[] timed) {
        return ByteBuffer.wrap(timed).getLong();
    }

    private static byte[] message(long time, SignedNote checkpoint) {
        return ("cosignature/v1\ntime " + Long.toUnsignedString(time) + '\n' + checkpoint.text())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The key as it is handed to who checks checkpoints: name, id and key with plus signs between them. */
    @Override
    public String toString() {
        return KeyForm.COSIGNATURE.write(name, key);
    }
}
