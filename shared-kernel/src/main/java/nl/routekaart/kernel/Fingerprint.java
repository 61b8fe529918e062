package nl.routekaart.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What sealed content is known by: the SHA-256 of the signed payload of its manifest, as 64 hexadecimal digits. */
public record Fingerprint(@JsonValue String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws InvalidValueException ({@code fingerprint-not-readable}) if it is not 64 hexadecimal digits, in lower case */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Fingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new InvalidValueException("fingerprint-not-readable", hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
