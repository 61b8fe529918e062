package nl.routekaart.read;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.disclosure.Sight;
import nl.routekaart.disclosure.Sights;
import nl.routekaart.history.Difference;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads subjects from the view that knows the point: what holds now from the current one, the rest from history; and of them
 * what whoever asks may see.
 */
@Component
public final class SubjectReader {

    /** Whether these may be seen is told by their fields. */
    private static final Set<Subject> HIDDEN_BY_WHAT_THEY_SAY = EnumSet.of(Subject.DEPENDENCY, Subject.DOCUMENT);

    private final CurrentQueries current;
    private final HistoryQueries history;
    private final Sights sights;

    SubjectReader(CurrentQueries current, HistoryQueries history, Sights sights) {
        this.current = current;
        this.history = history;
        this.sights = sights;
    }

    /** One subject at a point; absent for what holds now. */
    public Optional<SubjectView> find(Subject subject, UUID id, @Nullable PointInTime point) {
        return (point == null ? current.find(subject, id) : history.find(subject, id, point))
                .flatMap(sights.present()::of);
    }

    /** One subject by its id or its key. */
    public Optional<SubjectView> find(Subject subject, String idOrKey, @Nullable PointInTime point) {
        Optional<UUID> id = Ids.read(idOrKey);
        if (id.isPresent()) {
            return find(subject, id.get(), point);
        }
        return page(subject, Filter.key(idOrKey), PageRequest.first(1), point).items().stream()
                .findFirst();
    }

    /** Several subjects at a point. */
    public Map<UUID, SubjectView> find(Subject subject, Collection<UUID> ids, @Nullable PointInTime point) {
        Map<UUID, SubjectView> seen = new LinkedHashMap<>();
        Sight sight = sights.present();
        (point == null ? current.find(subject, ids) : history.find(subject, ids, point))
                .forEach((id, view) -> sight.of(view).ifPresent(shown -> seen.put(id, shown)));
        return seen;
    }

    /** All subjects that a filter asks for. */
    public List<SubjectView> all(Subject subject, Filter filter, @Nullable PointInTime point) {
        return Page.all(request -> page(subject, filter, request, point));
    }

    /** The subjects that a filter asks for, page by page. */
    public Page<SubjectView> page(Subject subject, Filter filter, PageRequest request, @Nullable PointInTime point) {
        Sight sight = sights.present();
        Filter asked = subject == Subject.ITEM ? sight.of(filter) : filter;
        Page<SubjectView> page =
                point == null ? current.page(subject, asked, request) : history.page(subject, asked, request, point);
        List<SubjectView> seen =
                page.items().stream().flatMap(view -> sight.of(view).stream()).toList();
        int unseen = page.items().size() - seen.size();
        return new Page<>(seen, page.next(), page.total() - unseen, page.position());
    }

    /** Differences, without those of what whoever asks may not see. */
    public Page<Difference> seen(Page<Difference> page) {
        Set<UUID> hidden = new HashSet<>();
        for (Subject subject : HIDDEN_BY_WHAT_THEY_SAY) {
            List<UUID> ids = page.items().stream()
                    .filter(difference -> difference.subject() == subject)
                    .map(Difference::id)
                    .distinct()
                    .toList();
            hidden.addAll(ids);
            hidden.removeAll(find(subject, ids, null).keySet());
        }
        Page<Difference> seen = sights.present().of(page);
        return new Page<>(
                seen.items().stream()
                        .filter(difference -> !hidden.contains(difference.id()))
                        .toList(),
                seen.next(),
                seen.total(),
                seen.position());
    }

    /** What whoever asks may see. */
    public Sight sight() {
        return sights.present();
    }

    /** Up to where the view of this point has seen everything. */
    public long position(@Nullable PointInTime point) {
        return point == null ? current.position() : history.position();
    }
}
