package nl.routekaart.eventstore;

import java.util.Locale;
import nl.routekaart.rule.Spoken;
import org.jspecify.annotations.Nullable;

/** A history that cannot be taken in; it says why. Nothing of it was recorded. */
public final class IntakeException extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    private final String dutch;

    IntakeException(String english, String dutch) {
        this(english, dutch, null);
    }

    IntakeException(String english, String dutch, @Nullable Throwable cause) {
        super(english, cause);
        this.dutch = dutch;
    }

    @Override
    public String in(Locale language) {
        return Spoken.either(language, String.valueOf(getMessage()), dutch);
    }
}
