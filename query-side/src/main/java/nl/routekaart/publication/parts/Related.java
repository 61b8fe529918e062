package nl.routekaart.publication.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.publication.PublicationReader;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;

/** Finds what belongs to a version. */
record Related(HistoryQueries history) {

    /**
     * The subjects of a sort of which this field names the version, at a point.
     *
     * @throws RefusedException {@code publication-not-complete} (503) if one of them is parked or not legible
     */
    List<SubjectView> to(UUID version, Field<?> by, PointInTime point) {
        List<SubjectView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<SubjectView> page =
                    history.page(by.subject(), touching(version), new PageRequest(PageRequest.MOST, cursor), point);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        all.removeIf(view -> view.field(by.key())
                .filter(field -> field.value().asString("").equals(version.toString()))
                .isEmpty());
        if (!all.stream().allMatch(SubjectView::complete)) {
            throw new RefusedException(Refusal.of(
                    PublicationReader.NOT_COMPLETE, "subject", by.subject().word()));
        }
        return all;
    }

    private static Filter touching(UUID id) {
        return new Filter(
                null, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null, id, null);
    }
}
