package nl.routekaart.standalone.database;

import java.util.Locale;
import nl.routekaart.rule.Spoken;
import nl.routekaart.standalone.Words;

/** Another Routekaart works on this database, and one of the two wants it for itself. */
final class DatabaseInUse extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    private final transient Occupant occupant;

    DatabaseInUse(Occupant occupant) {
        super(said(occupant, Locale.ENGLISH));
        this.occupant = occupant;
    }

    @Override
    public String in(Locale language) {
        return said(occupant, language);
    }

    private static String said(Occupant occupant, Locale language) {
        Words words = Words.of(DatabaseInUse.class, language);
        return words.say("database-in-use", occupant.said(words));
    }
}
