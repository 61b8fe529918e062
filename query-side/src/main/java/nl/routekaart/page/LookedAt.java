package nl.routekaart.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.routekaart.answer.EventView;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.read.Points;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says at which day of the calendar a point of looking lies, to draw it and to write it down. */
@Component
class LookedAt {

    static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final VersionQueries versions;
    private final AuditQueries audit;
    private final Clock clock;

    LookedAt(VersionQueries versions, AuditQueries audit, ObjectProvider<Clock> clock) {
        this.versions = versions;
        this.audit = audit;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /** The day asked about; else the day on which the point was reached; today for what holds now. */
    LocalDate day(Asked asked, Points.Look look) {
        PointInTime point = look.point();
        if (point == null) {
            return today();
        }
        LocalDate effectiveOn = point.effectiveOn();
        if (effectiveOn != null) {
            return effectiveOn;
        }
        return versions.find(asked.at())
                .map(VersionView::frozen)
                .or(() -> audit.find(point.position()).map(entry -> entry.event()))
                .map(this::day)
                .orElseGet(this::today);
    }

    private LocalDate day(EventView event) {
        EdtfDate effective = EdtfDate.parse(event.effective());
        LocalDate last = effective.last();
        return last.equals(LocalDate.MIN) || last.equals(LocalDate.MAX)
                ? LocalDate.ofInstant(event.recordedAt(), DUTCH_TIME)
                : last;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DUTCH_TIME);
    }
}
