package nl.routekaart.standalone;

import java.util.Locale;

/** Something that went wrong, and says so in the language of whoever asked; its message says it in English, for a log. */
public interface Spoken {

    String in(Locale language);
}
