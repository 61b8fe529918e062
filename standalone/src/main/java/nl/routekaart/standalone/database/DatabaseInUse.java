package nl.routekaart.standalone.database;

import java.util.Locale;
import nl.routekaart.rule.SpokenException;
import nl.routekaart.standalone.Words;

/** Another Routekaart works on this database, and one of the two wants it for itself. */
final class DatabaseInUse extends SpokenException {

    private static final long serialVersionUID = 1L;

    DatabaseInUse(Occupant occupant) {
        super(said(occupant, Locale.ENGLISH), said(occupant, Locale.of("nl")), null);
    }

    private static String said(Occupant occupant, Locale language) {
        Words words = Words.of(DatabaseInUse.class, language);
        return words.say("database-in-use", occupant.said(words));
    }
}
