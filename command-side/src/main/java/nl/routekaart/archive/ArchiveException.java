package nl.routekaart.archive;

import java.util.Locale;
import nl.routekaart.rule.Spoken;
import org.jspecify.annotations.Nullable;

/** An archive that cannot be made or taken in; it says why. Nothing was recorded. */
public final class ArchiveException extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    private final String dutch;

    ArchiveException(String english, String dutch) {
        this(english, dutch, null);
    }

    ArchiveException(String english, String dutch, @Nullable Throwable cause) {
        super(english, cause);
        this.dutch = dutch;
    }

    @Override
    public String in(Locale language) {
        return Spoken.either(language, String.valueOf(getMessage()), dutch);
    }
}
