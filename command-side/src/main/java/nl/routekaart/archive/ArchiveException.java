package nl.routekaart.archive;

import nl.routekaart.rule.SpokenException;
import org.jspecify.annotations.Nullable;

/** An archive that cannot be made or taken in; it says why. Nothing was recorded. */
public final class ArchiveException extends SpokenException {

    private static final long serialVersionUID = 1L;

    ArchiveException(String english, String dutch) {
        super(english, dutch, null);
    }

    ArchiveException(String english, String dutch, @Nullable Throwable cause) {
        super(english, dutch, cause);
    }
}
