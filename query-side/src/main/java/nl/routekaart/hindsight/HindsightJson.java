package nl.routekaart.hindsight;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.conflict.ConflictJson;
import nl.routekaart.history.Difference;
import nl.routekaart.read.EventJson;
import nl.routekaart.read.FieldJson;
import nl.routekaart.read.Names;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said now of a past day and was not said then.
 *
 * @param subject what it is said of
 * @param id which
 * @param title what people call it
 * @param field of which field
 * @param then what was said of that day then; absent when nothing was
 * @param now what is said of it now; absent when nothing is
 * @param changedBy the event that made it so: who recorded it, when, why and on what source
 * @param daysLate how many days it was recorded after the day since when it holds; absent if that is not known
 * @param daysAfter how many days it was recorded after the day asked about
 * @param events every event that has a part in it
 * @param conflicts where sources disagree about that field, and which of them holds by which rule; absent when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Hindsight")
record HindsightJson(
        String subject,
        UUID id,
        String title,
        String field,
        @Nullable FieldJson then,
        @Nullable FieldJson now,
        EventJson changedBy,
        @Nullable Long daysLate,
        long daysAfter,
        List<EventJson> events,
        @Nullable List<ConflictJson> conflicts) {

    static HindsightJson of(Hindsight hindsight, Names names, List<ConflictJson> conflicts) {
        Difference difference = hindsight.difference();
        return new HindsightJson(
                difference.subject().word(),
                difference.id(),
                difference.title(),
                difference.field(),
                field(difference.field(), difference.before()),
                field(difference.field(), difference.after()),
                EventJson.of(hindsight.changedBy(), names),
                hindsight.daysLate(),
                hindsight.daysAfter(),
                difference.events().stream()
                        .map(event -> EventJson.of(event, names))
                        .toList(),
                conflicts.isEmpty() ? null : conflicts);
    }

    private static @Nullable FieldJson field(String key, @Nullable FieldView field) {
        return field == null ? null : FieldJson.of(key, field, List.of());
    }
}
