package nl.routekaart.read;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets a day stand for a moment of recording: its end, or now as long as it is not over. */
@Component
public final class EndOfDay {

    /** Days are Dutch days. */
    public static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Clock clock;

    EndOfDay(ObjectProvider<Clock> clock) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** The name of a point: that of the end of a day where a day is given, else as it is given. */
    public String point(String given) {
        if (!DAY.matcher(given).matches()) {
            return given;
        }
        try {
            return end(LocalDate.parse(given)).toString();
        } catch (DateTimeException e) {
            return given;
        }
    }

    /** What was recorded by then was recorded on the day or before. */
    private Instant end(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(DUTCH_TIME).toInstant().minusMillis(1);
        Instant now = clock.instant();
        boolean running = !day.isAfter(LocalDate.ofInstant(now, DUTCH_TIME));
        return running && end.isAfter(now) ? now : end;
    }

    /** The day that it is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DUTCH_TIME);
    }
}
