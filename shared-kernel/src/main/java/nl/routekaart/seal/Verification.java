package nl.routekaart.seal;

import java.util.List;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.signature.VerifyingKey;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a sealed file, with nothing but the file and what the checker knows from elsewhere.
 *
 * @param findings all that is wrong; the file holds if there is nothing
 * @param sealed what the manifest says; absent if it cannot be read
 * @param shown the elements that are shown and can be read
 * @param withheld the elements that are not
 */
public record Verification(
        List<Finding> findings, @Nullable Sealed sealed, List<Disclosure> shown, List<Withheld> withheld) {

    /**
     * What a manifest says of itself.
     *
     * @param claims what was signed
     * @param fingerprint what it is known by
     * @param key which signed it
     * @param checkpoint of the log when it was sealed; absent if it cannot be read
     */
    public record Sealed(
            Claims claims,
            Fingerprint fingerprint,
            VerifyingKey key,
            @Nullable Checkpoint checkpoint) {}

    public Verification {
        findings = List.copyOf(findings);
        shown = List.copyOf(shown);
        withheld = List.copyOf(withheld);
    }

    /** Whether every byte is as it was sealed and as it was published. */
    public boolean holds() {
        return findings.isEmpty();
    }

    /** Checks a file. */
    public static Verification of(byte[] file, Trust trust) {
        return new Verifying(trust).file(file);
    }
}
