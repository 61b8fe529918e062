package nl.routekaart.document;

import java.util.List;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A signature under a letter. Office and mandate stand in clear for ever, the name does not.
 *
 * @param office in which office
 * @param mandate on what mandate, where it is not the office's own
 * @param name who signed
 * @param fingerprint of the content that was signed; absent if it was not sealed
 * @param unmet what was still open: each of them a departure
 */
public record Signature(
        String office,
        @Nullable String mandate,
        @Nullable Secret name,
        @Nullable Fingerprint fingerprint,
        List<Unmet> unmet) {

    public Signature {
        unmet = List.copyOf(unmet);
    }
}
