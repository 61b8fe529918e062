package nl.routekaart.keys;

import nl.routekaart.rule.SpokenException;
import org.jspecify.annotations.Nullable;

/** The keys are not as they should be; somebody has to mend that. It says what. */
public final class KeyStoreException extends SpokenException {

    private static final long serialVersionUID = 1L;

    KeyStoreException(String english, String dutch) {
        super(english, dutch, null);
    }

    KeyStoreException(String english, String dutch, @Nullable Throwable cause) {
        super(english, dutch, cause);
    }
}
