package nl.routekaart.publication.form;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.answer.EventView;

/**
 * Says of events why they were recorded, and by whom.
 *
 * @param told the publication that says it
 */
record Causes(Told told) {

    static String why(List<EventView> events) {
        return events.stream()
                .map(EventView::reason)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** For whom, and when it was recorded. */
    String who(List<EventView> events) {
        return events.stream()
                .map(event -> {
                    UUID party = event.onBehalfOf() == null ? event.party() : event.onBehalfOf();
                    String day = told.words().day(event.recordedAt());
                    return party == null ? day : told.names().of(party) + ", " + day;
                })
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
