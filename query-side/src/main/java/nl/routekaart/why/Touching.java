package nl.routekaart.why;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.read.SubjectReader;

/** Finds what names a subject now: nothing that ever named it goes away, and the present has an index for it. */
record Touching(SubjectReader reader) {

    List<UUID> ids(Subject subject, UUID named) {
        Filter filter = new Filter(
                null, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null, named, null);
        List<UUID> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<SubjectView> page = reader.page(subject, filter, new PageRequest(PageRequest.MOST, cursor), null);
            page.items().stream().map(SubjectView::id).forEach(ids::add);
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }
}
