package nl.routekaart.seal;

import java.util.List;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.kernel.Fingerprint;

/**
 * A manifest that was sealed.
 *
 * @param jws exactly as signed: what the event of sealing keeps
 * @param disclosures of all that was sealed, in order of pointer
 */
public record SealedManifest(String jws, List<Disclosure> disclosures) {

    static final String TYPE = "routekaart-manifest+sd-jwt";

    public SealedManifest {
        disclosures = List.copyOf(disclosures);
    }

    /** What was signed. */
    public Claims claims() {
        return claims(jws);
    }

    public Fingerprint fingerprint() {
        return fingerprint(jws);
    }

    /**
     * What was signed in a manifest that an event kept.
     *
     * @throws IllegalArgumentException if it is no manifest
     */
    public static Claims claims(String jws) {
        return Claims.read(Jws.parse(TYPE, jws).payloadBytes());
    }

    /** The SHA-256 of the signed payload. */
    public static Fingerprint fingerprint(String jws) {
        return new Fingerprint(Sha256.hex(Jws.parse(TYPE, jws).payloadBytes()));
    }

    /** The manifest with some disclosures in the one form that every SD-JWT library reads. */
    public static String sdJwt(String jws, List<String> disclosures) {
        StringBuilder compact = new StringBuilder(jws).append('~');
        disclosures.forEach(disclosure -> compact.append(disclosure).append('~'));
        return compact.toString();
    }
}
