package nl.routekaart.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A failure that somebody has to do something about, and is told of in a language of theirs. */
public class SpokenException extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    private final String english;
    private final String dutch;

    /** Says the same in both languages; the message is the English one. */
    protected SpokenException(String english, String dutch, @Nullable Throwable cause) {
        super(english, cause);
        this.english = english;
        this.dutch = dutch;
    }

    @Override
    public final String in(Locale language) {
        return Spoken.either(language, english, dutch);
    }
}
