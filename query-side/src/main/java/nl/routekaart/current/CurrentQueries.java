package nl.routekaart.current;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;

/** What holds now. */
public interface CurrentQueries {

    /** One subject. */
    Optional<SubjectView> find(Subject subject, UUID id);

    /** Several subjects by id; those that do not exist are left out. */
    Map<UUID, SubjectView> find(Subject subject, Collection<UUID> ids);

    /** The subjects that a filter asks for, in order of title. */
    Page<SubjectView> page(Subject subject, Filter filter, PageRequest request);

    /** Up to where the view has seen everything. */
    long position();
}
