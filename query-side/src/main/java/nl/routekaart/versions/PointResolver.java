package nl.routekaart.versions;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.message.RawEvents;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.view.ViewPositions;
import org.jspecify.annotations.Nullable;

/** Says which point in time is meant by a name ({@code at}) and a day ({@code effectiveOn}); see design section 4. */
public class PointResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern POSITION = Pattern.compile("@(\\d{1,18})");
    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}(-[a-z0-9]{1,40})?");
    private static final String HISTORY = "history";
    private static final String AUDIT = "audit";

    private final VersionQueries versions;
    private final AuditQueries audit;
    private final ViewPositions views;
    private final RawEvents events;
    private final Clock clock;

    public PointResolver(
            VersionQueries versions, AuditQueries audit, ViewPositions views, RawEvents events, Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The point that is meant. Waits for a moment until the history shows it.
     *
     * @param at a position {@code @1234}, an instant {@code 2023-07-04T12:00:00Z}, or a version name {@code 1.0};
     *     absent for everything that the history has seen
     * @param effectiveOn the day asked about; absent for the latest statement whatever its date
     * @throws RefusedException {@code point-not-readable} (400) if {@code at} is none of these, {@code point-unknown}
     *     (404) if there is no such version, {@code point-in-future} (400) if it was not reached yet,
     *     {@code view-behind} (503) if it was recorded but a view does not show it in time
     */
    public PointInTime resolve(@Nullable String at, @Nullable LocalDate effectiveOn) {
        return new PointInTime(at == null ? versions.position() : position(at), effectiveOn);
    }

    private long position(String at) {
        var position = POSITION.matcher(at);
        if (position.matches()) {
            return shown(at, Long.parseLong(position.group(1)));
        }
        if (VERSION.matcher(at).matches()) {
            return cut(at);
        }
        return shown(at, positionAt(at));
    }

    private long shown(String at, long position) {
        long head = events.head();
        if (position > head) {
            throw refused(PointRule.IN_FUTURE, at);
        }
        await(HISTORY, position);
        return position;
    }

    /** A name that the history does not know may be that of a version that was frozen a moment ago. */
    private long cut(String name) {
        Optional<VersionView> known = versions.find(name);
        if (known.isEmpty()) {
            await(HISTORY, events.head());
            known = versions.find(name);
        }
        return known.map(VersionView::cut).orElseThrow(() -> refused(PointRule.UNKNOWN, name));
    }

    private long positionAt(String at) {
        Instant instant = instant(at);
        if (instant.isAfter(clock.instant())) {
            throw refused(PointRule.IN_FUTURE, at);
        }
        await(AUDIT, events.head());
        return audit.positionAt(instant);
    }

    private Instant instant(String at) {
        try {
            OffsetDateTime instant = OffsetDateTime.parse(at);
            if (instant.getYear() < 0 || instant.getYear() > 9999) {
                throw refused(PointRule.NOT_READABLE, at);
            }
            return instant.toInstant();
        } catch (DateTimeException e) {
            throw refused(PointRule.NOT_READABLE, at);
        }
    }

    private void await(String view, long position) {
        if (!views.await(view, position, PATIENCE)) {
            throw new RefusedException(Refusal.of(PointRule.VIEW_BEHIND, "view", view));
        }
    }

    private RefusedException refused(Rule rule, String at) {
        return new RefusedException(Refusal.of(rule, "at", at, "head", events.head()));
    }
}
