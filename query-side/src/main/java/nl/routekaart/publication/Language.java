package nl.routekaart.publication;

import java.util.Locale;
import nl.routekaart.kernel.Word;

/** In which language a publication speaks. Titles and reasons stay in the language in which they were recorded. */
public enum Language implements Word {
    DUTCH("nl", "Nederlands"),
    ENGLISH("en", "Engels");

    private final String word;
    private final String dutch;

    Language(String word, String dutch) {
        this.word = word;
        this.dutch = dutch;
    }

    /** For the words of pages and publications. */
    public Locale locale() {
        return Locale.of(word);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String dutch() {
        return dutch;
    }
}
