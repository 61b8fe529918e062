package nl.routekaart.keys;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as the table holds it.
 *
 * @param purpose what it is for
 * @param subject whose it is; null for the programme's own
 * @param number 1 for the first of that purpose and subject
 * @param publicKey with which its signatures are checked; null if it signs nothing
 * @param wrapped the private or secret key under the wrapping key; null once it is destroyed
 * @param endorsement the note in which the key before it vouches for it; null for the first, and where nothing is signed
 * @param madeAt in whole milliseconds
 * @param destroyedAt null as long as it is there
 */
record KeyRow(
        UUID id,
        Purpose purpose,
        @Nullable UUID subject,
        int number,
        byte @Nullable [] publicKey,
        byte @Nullable [] wrapped,
        @Nullable String endorsement,
        Instant madeAt,
        @Nullable Instant destroyedAt) {

    /** What a wrapped key is bound to, so that one cannot be put in the place of another. */
    static byte[] bound(UUID id, Purpose purpose, @Nullable UUID subject, int number) {
        String all = "routekaart key 1\n" + id + '\n' + purpose.word() + '\n' + subject + '\n' + number;
        return all.getBytes(StandardCharsets.UTF_8);
    }

    byte[] bound() {
        return bound(id, purpose, subject, number);
    }
}
