package nl.routekaart.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.routekaart.kernel.InvalidValueException;

/** The name of a roadmap version: {@code 1.0}, {@code 2.1-draft}. It also names the point in time of its cut. */
public record VersionName(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("\\d{1,4}\\.\\d{1,4}(-[a-z0-9]{1,40})?");

    /** @throws InvalidValueException ({@code version-name-not-readable}) if it is not a version name */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VersionName {
        if (!readable(text)) {
            throw new InvalidValueException("version-name-not-readable", text);
        }
    }

    /** Whether this can be the name of a version. */
    public static boolean readable(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
