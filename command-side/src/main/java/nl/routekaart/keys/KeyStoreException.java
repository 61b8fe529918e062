package nl.routekaart.keys;

import java.util.Locale;
import nl.routekaart.rule.Spoken;
import org.jspecify.annotations.Nullable;

/** The keys are not as they should be; somebody has to mend that. It says what. */
public final class KeyStoreException extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    private final String dutch;

    KeyStoreException(String english, String dutch) {
        this(english, dutch, null);
    }

    KeyStoreException(String english, String dutch, @Nullable Throwable cause) {
        super(english, cause);
        this.dutch = dutch;
    }

    @Override
    public String in(Locale language) {
        return Spoken.either(language, String.valueOf(getMessage()), dutch);
    }
}
