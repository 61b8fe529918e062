package nl.routekaart.telling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.audit.AuditPage;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.audit.NamesThen;
import nl.routekaart.audit.Rest;
import nl.routekaart.audit.Secrecy;
import nl.routekaart.disclosure.Sight;
import nl.routekaart.disclosure.Sights;
import nl.routekaart.item.Item;
import nl.routekaart.read.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The audit trail as whoever asks may read it, whether as JSON, as a file or on a page. */
@Component
public final class Trail {

    private final AuditQueries audit;
    private final Sentences sentences;
    private final Sights sights;

    Trail(AuditQueries audit, Sentences sentences, Sights sights) {
        this.audit = audit;
        this.sentences = sentences;
        this.sights = sights;
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
    public Part page(AuditFilter filter, PageRequest request) {
        Sight sight = sights.present();
        Secrecy secrecy = secrecy(sight);
        return told(audit.page(filter, request, secrecy), secrecy, sight);
    }

    /** The lines that a filter asks for after a position and up to another, oldest first. */
    public Part onwards(AuditFilter filter, long after, long upTo, int size) {
        Sight sight = sights.present();
        Secrecy secrecy = secrecy(sight);
        return told(audit.onwards(filter, after, upTo, size, secrecy), secrecy, sight);
    }

    /** These entries as lines, in their order. */
    public List<Line> lines(List<AuditEntry> entries) {
        Sight sight = sights.present();
        return told(entries, secrecy(sight), sight);
    }

    /** What may not be found by what it says, for that would tell it. */
    public Secrecy secrecy() {
        return secrecy(sights.present());
    }

    /** What may not be called by its name is hidden as a whole here, for a sentence names it. */
    private Secrecy secrecy(Sight sight) {
        Set<UUID> whole = new HashSet<>(sights.hiddenDocuments(sight));
        sight.hiding().stream()
                .filter(item -> !sight.shows(item) || !sight.shows(item, Item.TITLE.key()))
                .forEach(whole::add);
        return new Secrecy(sight.everything(), !sight.inside(), whole, sight.hiding(), sight::shows);
    }

    private Part told(AuditPage page, Secrecy secrecy, Sight sight) {
        return new Part(told(page.items(), secrecy, sight), page.next(), page.position());
    }

    private List<Line> told(List<AuditEntry> entries, Secrecy secrecy, Sight sight) {
        NamesThen names = sentences.names(entries);
        Map<Long, List<Rest>> rests = audit.restsOn(entries);
        List<Line> lines = new ArrayList<>();
        for (AuditEntry kept : entries) {
            AuditEntry entry = tellable(kept, names) ? kept : kept.untellable();
            boolean withheld = secrecy.withholds(entry);
            boolean hidden = !withheld && secrecy.hidesContent(entry);
            lines.add(new Line(
                    hidden ? entry.withoutContent() : shown(entry, secrecy).withValues(sight::of),
                    withheld,
                    hidden,
                    withheld || hidden ? ground(entry, sight) : null,
                    (withheld || hidden) && unjudged(entry, sight),
                    names,
                    withheld
                            ? List.of()
                            : rests.getOrDefault(entry.event().position(), List.of()).stream()
                                    .filter(rest -> !secrecy.whole().contains(rest.subjectId()))
                                    .toList()));
        }
        return lines;
    }

    /** Whether a sentence can be made of what is kept: what somebody took out of a row, no event is without. */
    private static boolean tellable(AuditEntry entry, NamesThen names) {
        try {
            return entry.bare()
                    || !Sentences.happened(entry, names, Languages.DUTCH).isEmpty();
        } catch (RuntimeException lacking) {
            return false;
        }
    }

    private static AuditEntry shown(AuditEntry entry, Secrecy secrecy) {
        return secrecy.hidesChanges(entry) ? entry.withoutChanges() : entry;
    }

    private static @Nullable String ground(AuditEntry entry, Sight sight) {
        return about(entry).flatMap(id -> sight.ground(id).stream()).findFirst().orElse(null);
    }

    private static boolean unjudged(AuditEntry entry, Sight sight) {
        return entry.bare() || about(entry).anyMatch(sight::unjudged);
    }

    private static Stream<UUID> about(AuditEntry entry) {
        return Stream.concat(Stream.of(entry.subjectId()), entry.named().stream());
    }
}
