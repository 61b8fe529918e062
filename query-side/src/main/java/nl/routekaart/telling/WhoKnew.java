package nl.routekaart.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.search.Cursor;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.VersionEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Before whom what lay, at a point in time: because it was put before a body, put forward for a decision, or sent with the
 * question to sign it off. What was corrected up to that point did not happen.
 */
@Component
public final class WhoKnew {

    private static final List<String> NAMES = List.of(
            "item.put-before", "version.put-before", "document.put-before", "document.put-forward", "consent.asked");

    private static final int AT_ONCE = 200;

    private final Trail trail;
    private final AuditQueries audit;

    WhoKnew(Trail trail, AuditQueries audit) {
        this.trail = trail;
        this.audit = audit;
    }

    /**
     * Something that lay before a body.
     *
     * @param line the event
     * @param put before whom, in which meeting, and which content
     * @param possiblyEarlier whether it may have lain there earlier than the day from which it counts
     */
    public record Lay(Line line, PutBefore put, boolean possiblyEarlier) {}

    /**
     * A part of the answer.
     *
     * @param all the newest first
     * @param next the position behind which the next part begins; absent on the last one
     * @param position up to where everything had been seen
     */
    public record Part(List<Lay> all, @Nullable Long next, long position) {}

    /**
     * What lay before whom. What has no known day lay there since the earliest one.
     *
     * @param point as known at this position, and as far as it had happened on this day
     * @param touching as in {@link AuditFilter}
     */
    public Part page(PointInTime point, List<Set<UUID>> touching, PageRequest request) {
        AuditFilter filter = new AuditFilter(
                null, null, touching, null, null, NAMES, null, null, point.position(), null, null, null, null, null);
        List<Lay> all = new ArrayList<>();
        String cursor = request.cursor();
        while (true) {
            Trail.Part part = trail.page(filter, new PageRequest(AT_ONCE, cursor));
            Set<Long> corrected = audit.corrected(
                    part.lines().stream()
                            .map(line -> line.entry().event().position())
                            .toList(),
                    point.position());
            for (Line line : part.lines()) {
                long position = line.entry().event().position();
                if (!corrected.contains(position)) {
                    lay(line, point.effectiveOn()).ifPresent(all::add);
                    if (all.size() == request.size()) {
                        return new Part(all, position, part.position());
                    }
                }
            }
            if (part.next() == null) {
                return new Part(all, null, part.position());
            }
            cursor = Cursor.of(part.next().toString());
        }
    }

    private static Optional<Lay> lay(Line line, @Nullable LocalDate day) {
        if (line.withheld() || line.hidden() || line.entry().bare()) {
            return Optional.empty();
        }
        EdtfDate effective = EdtfDate.parse(line.entry().event().effective());
        return day != null && effective.countsFrom().isAfter(day)
                ? Optional.empty()
                : put(line).map(put -> new Lay(line, put, effective.possiblyEarlier()));
    }

    private static Optional<PutBefore> put(Line line) {
        return switch (line.entry().happened()) {
            case ItemEvent.PutBefore e -> Optional.of(e.putBefore());
            case VersionEvent.PutBefore e -> Optional.of(e.putBefore());
            case DocumentEvent.PutBefore e -> Optional.of(e.putBefore());
            case DocumentEvent.Presented e ->
                Optional.of(new PutBefore(e.presentation().to(), null, null, null));
            case ConsentEvent.Asked e -> Optional.of(asked(e.party(), e.fingerprint()));
            default -> Optional.empty();
        };
    }

    private static PutBefore asked(PartyId party, @Nullable Fingerprint fingerprint) {
        return new PutBefore(party, null, null, fingerprint);
    }
}
