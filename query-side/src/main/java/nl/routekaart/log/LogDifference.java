package nl.routekaart.log;

import java.util.Locale;
import nl.routekaart.rule.Spoken;

/**
 * What of the log does not follow from the events.
 *
 * @param position the first position that does not fit
 * @param english in which way
 * @param dutch the same
 */
public record LogDifference(long position, String english, String dutch) implements Spoken {

    static LogDifference missing(long position) {
        return new LogDifference(position, "this event is not there", "deze gebeurtenis is er niet");
    }

    static LogDifference foreign(long position) {
        return new LogDifference(
                position,
                "this event is none that the product writes",
                "deze gebeurtenis is er geen die het product schrijft");
    }

    static LogDifference root(long position) {
        return new LogDifference(
                position,
                "the checkpoint of these events has another root",
                "het controlepunt van deze gebeurtenissen heeft een andere wortel");
    }

    static LogDifference hash(long position, int level) {
        return new LogDifference(
                position, "a hash on level " + level + " is another", "een hash op niveau " + level + " is een andere");
    }

    static LogDifference published(long position, long size) {
        return new LogDifference(
                position,
                "a checkpoint of " + size + " events was published",
                "er is een controlepunt van " + size + " gebeurtenissen gepubliceerd");
    }

    @Override
    public String in(Locale language) {
        return Spoken.either(language, english, dutch);
    }
}
