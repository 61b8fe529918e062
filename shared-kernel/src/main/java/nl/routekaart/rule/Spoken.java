package nl.routekaart.rule;

import java.util.Locale;

/**
 * What went wrong, said in the language of whoever asked: Dutch, unless that is English. The message of such an exception is the
 * English one, for a log.
 */
public interface Spoken {

    String in(Locale language);

    /** The one of two texts that is in a language. */
    static String either(Locale language, String english, String dutch) {
        return language.getLanguage().equals("en") ? english : dutch;
    }
}
