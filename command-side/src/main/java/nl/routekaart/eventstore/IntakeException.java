package nl.routekaart.eventstore;

import nl.routekaart.rule.SpokenException;
import org.jspecify.annotations.Nullable;

/** A history that cannot be taken in; it says why. Nothing of it was recorded. */
public final class IntakeException extends SpokenException {

    private static final long serialVersionUID = 1L;

    IntakeException(String english, String dutch) {
        super(english, dutch, null);
    }

    IntakeException(String english, String dutch, @Nullable Throwable cause) {
        super(english, dutch, cause);
    }
}
