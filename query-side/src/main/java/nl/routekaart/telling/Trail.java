package nl.routekaart.telling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.audit.AuditPage;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.audit.NamesThen;
import nl.routekaart.audit.Rest;
import nl.routekaart.audit.Secrecy;
import nl.routekaart.fold.Stamps;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The audit trail as whoever asks may read it, whether as JSON, as a file or on a page. */
@Component
public final class Trail {

    private final AuditQueries audit;
    private final Sentences sentences;
    private final Clock clock;

    Trail(AuditQueries audit, Sentences sentences, ObjectProvider<Clock> clock) {
        this.audit = audit;
        this.sentences = sentences;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /**
     * A part of the trail.
     *
     * @param lines in order
     * @param next the position behind which the next part begins; absent on the last one
     * @param position up to where everything had been seen
     */
    public record Part(List<Line> lines, @Nullable Long next, long position) {}

    /** The lines that a filter asks for, newest first. */
    public Part page(AuditFilter filter, PageRequest request, boolean insider) {
        Secrecy secrecy = secrecy(insider);
        return told(audit.page(filter, request, secrecy), secrecy);
    }

    /** The lines that a filter asks for after a position and up to another, oldest first. */
    public Part onwards(AuditFilter filter, long after, long upTo, int size, boolean insider) {
        Secrecy secrecy = secrecy(insider);
        return told(audit.onwards(filter, after, upTo, size, secrecy), secrecy);
    }

    private Secrecy secrecy(boolean insider) {
        return insider ? Secrecy.NONE : audit.secrecy(Stamps.day(clock.instant()));
    }

    private Part told(AuditPage page, Secrecy secrecy) {
        NamesThen names = sentences.names(page.items());
        Map<Long, List<Rest>> rests = audit.restsOn(page.items());
        List<Line> lines = new ArrayList<>();
        for (AuditEntry entry : page.items()) {
            boolean withheld = secrecy.withholds(entry);
            boolean hidden = !withheld && secrecy.hidesContent(entry);
            lines.add(new Line(
                    hidden ? entry.withoutContent() : entry,
                    withheld,
                    hidden,
                    withheld || hidden ? secrecy.ground(entry).orElse(null) : null,
                    names,
                    withheld
                            ? List.of()
                            : rests.getOrDefault(entry.event().position(), List.of()).stream()
                                    .filter(rest -> !secrecy.whole(rest.subjectId()))
                                    .toList()));
        }
        return new Part(lines, page.next(), page.position());
    }
}
