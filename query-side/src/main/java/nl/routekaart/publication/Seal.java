package nl.routekaart.publication;

import java.util.List;
import nl.routekaart.kernel.Fingerprint;

/**
 * What the content can be checked by.
 *
 * @param fingerprint of the signed payload
 * @param checkpoint the signed note of the log that the seal carries
 * @param jws the manifest exactly as signed
 * @param disclosures the SD-JWT disclosures of what this edition tells
 */
public record Seal(Fingerprint fingerprint, String checkpoint, String jws, List<String> disclosures) {

    public Seal {
        disclosures = List.copyOf(disclosures);
    }
}
