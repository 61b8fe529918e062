package nl.routekaart.files;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.routekaart.canonical.Sha256;

/** The SHA-256 of some bytes, as 64 hexadecimal digits in lower case. */
public record Digest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Reads one, if it is one. */
    public static Optional<Digest> read(String hex) {
        return FORM.matcher(hex).matches() ? Optional.of(new Digest(hex)) : Optional.empty();
    }

    /** The digest of these bytes. */
    public static Digest of(byte[] bytes) {
        return new Digest(Sha256.hex(bytes));
    }

    /** The digest itself, as bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
