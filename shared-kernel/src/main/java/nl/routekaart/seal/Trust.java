package nl.routekaart.seal;

import java.util.Set;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.signature.VerifyingKey;
import org.jspecify.annotations.Nullable;

/**
 * What a checker knows from elsewhere.
 *
 * @param keys the programme's keys; if none are known, whoever signed the manifest must have signed the file
 * @param fingerprint the one that was consented to, as another holds it
 */
public record Trust(Set<VerifyingKey> keys, @Nullable Fingerprint fingerprint) {

    /** Nothing but the file itself. */
    public static final Trust NONE = new Trust(Set.of(), null);

    public Trust {
        keys = Set.copyOf(keys);
    }
}
