package nl.routekaart.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.message.MetaKey;
import nl.routekaart.statement.Stamp;

/** Reads both times of an event from how it was stored. */
public final class Stamps {

    /** Days are days in the Netherlands. */
    public static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private Stamps() {}

    /** The day on which something was recorded. */
    public static LocalDate day(Instant recordedAt) {
        return LocalDate.ofInstant(recordedAt, NETHERLANDS);
    }

    /**
     * Where an event stands in both times; one that does not say since when it holds, holds from its recording day.
     *
     * @param sequence its number within its subject
     * @param position its place in the order of all events; 0 where it is not known
     */
    public static Stamp of(long sequence, long position, Instant recordedAt, Map<String, ?> metadata) {
        Object effectiveOn = metadata.get(MetaKey.EFFECTIVE_ON);
        EdtfDate effective =
                effectiveOn == null ? EdtfDate.of(day(recordedAt)) : EdtfDate.parse(effectiveOn.toString());
        return new Stamp(sequence, position, effective);
    }
}
