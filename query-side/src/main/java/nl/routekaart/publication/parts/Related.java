package nl.routekaart.publication.parts;

import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
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
        List<SubjectView> all =
                Page.all(request -> history.page(by.subject(), Filter.touching(version), request, point));
        all.removeIf(view -> view.field(by.key())
                .filter(field -> field.value().asString("").equals(version.toString()))
                .isEmpty());
        if (!all.stream().allMatch(SubjectView::complete)) {
            throw new RefusedException(Refusal.of(
                    PublicationReader.NOT_COMPLETE, "subject", by.subject().word()));
        }
        return all;
    }
}
