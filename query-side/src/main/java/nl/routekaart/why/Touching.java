package nl.routekaart.why;

import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.SubjectReader;

/** Finds what names a subject now: nothing that ever named it goes away, and the present has an index for it. */
record Touching(SubjectReader reader) {

    List<UUID> ids(Subject subject, UUID named) {
        return reader.all(subject, Filter.touching(named), null).stream()
                .map(SubjectView::id)
                .toList();
    }
}
