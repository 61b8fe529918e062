package nl.routekaart.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;

/** What held at any point in time, under the rule of design section 4. No event is replayed to answer. */
public interface HistoryQueries {

    /** One subject at a point; empty when nothing had been said of it there. */
    Optional<SubjectView> find(Subject subject, UUID id, PointInTime point);

    /** The subjects that a filter asks for as they stood at a point, in order of title. */
    Page<SubjectView> page(Subject subject, Filter filter, PageRequest request, PointInTime point);

    /**
     * Everything that was said of a subject up to a position, in the order in which it was recorded, with reasons.
     *
     * @param field only of this field; absent for all
     */
    List<StatementView> statements(UUID id, @Nullable String field, long position);

    /** Everything that was said of one field of all subjects of a kind, by subject: where each date stood before. */
    Map<UUID, List<StatementView>> statementsOf(Subject subject, String field, long position);

    /**
     * What reads otherwise at one point than at the other; moved dates first.
     *
     * @param subject only subjects of this kind; absent for all
     */
    Page<Difference> differences(PointInTime from, PointInTime to, @Nullable Subject subject, PageRequest request);

    /** Up to where the view has seen everything. */
    long position();
}
