package nl.routekaart.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads subjects from the view that knows the point: what holds now from the current one, the rest from history. */
@Component
public final class SubjectReader {

    private final CurrentQueries current;
    private final HistoryQueries history;

    SubjectReader(CurrentQueries current, HistoryQueries history) {
        this.current = current;
        this.history = history;
    }

    /** One subject at a point; absent for what holds now. */
    public Optional<SubjectView> find(Subject subject, UUID id, @Nullable PointInTime point) {
        return point == null ? current.find(subject, id) : history.find(subject, id, point);
    }

    /** One subject by its id or its key. */
    public Optional<SubjectView> find(Subject subject, String idOrKey, @Nullable PointInTime point) {
        Optional<UUID> id = Ids.read(idOrKey);
        if (id.isPresent()) {
            return find(subject, id.get(), point);
        }
        Filter byKey = new Filter(
                null, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null, null,
                idOrKey);
        return page(subject, byKey, PageRequest.first(1), point).items().stream()
                .findFirst();
    }

    /** Several subjects at a point. */
    public Map<UUID, SubjectView> find(Subject subject, Collection<UUID> ids, @Nullable PointInTime point) {
        return point == null ? current.find(subject, ids) : history.find(subject, ids, point);
    }

    /** The subjects that a filter asks for. */
    public Page<SubjectView> page(Subject subject, Filter filter, PageRequest request, @Nullable PointInTime point) {
        return point == null ? current.page(subject, filter, request) : history.page(subject, filter, request, point);
    }

    /** Up to where the view of this point has seen everything. */
    public long position(@Nullable PointInTime point) {
        return point == null ? current.position() : history.position();
    }
}
