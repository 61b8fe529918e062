package nl.routekaart.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.Change;
import nl.routekaart.read.EventJson;
import nl.routekaart.read.FieldJson;
import nl.routekaart.read.SentenceJson;
import nl.routekaart.read.WithheldJson;
import nl.routekaart.telling.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A step of a replay: one event.
 *
 * @param sentence what happened and how it was recorded, as the audit trail tells it
 * @param withheld why what it says may not be read; absent when it may be
 * @param event when, who, for whom, why and on what source
 * @param subject what it happened to
 * @param subjectId which
 * @param title what people called it then
 * @param commandId the command that it came from
 * @param causationId what caused it directly
 * @param correlationId what the whole chain of causes has in common
 * @param changes what changed
 * @param state how the subject read when this had been recorded and nothing later
 * @param departure true when it departs from the life cycle
 * @param corrects the position of the event that it corrects
 * @param parked true when the views could not take it in, so that neither change nor state is known
 * @param illegible true when what the view kept of it is not what it wrote, so that somebody changed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReplayStep")
record StepJson(
        SentenceJson sentence,
        @Nullable WithheldJson withheld,
        EventJson event,
        String subject,
        UUID subjectId,
        String title,
        @Nullable String commandId,
        @Nullable String causationId,
        @Nullable String correlationId,
        List<Changed> changes,
        SortedMap<String, FieldJson> state,
        @Nullable Boolean departure,
        @Nullable Long corrects,
        @Nullable Boolean parked,
        @Nullable Boolean illegible) {

    /**
     * A change of one field.
     *
     * @param field the field
     * @param before what held before; absent when nothing did
     * @param after what holds after; absent when nothing does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReplayChange")
    record Changed(
            String field,
            @Schema(type = "object") @Nullable JsonNode before,
            @Schema(type = "object") @Nullable JsonNode after) {

        static Changed of(Change change) {
            return new Changed(change.field(), change.before(), change.after());
        }
    }

    static StepJson of(Line line, String title, SortedMap<String, FieldJson> state) {
        AuditEntry entry = line.entry();
        return new StepJson(
                SentenceJson.of(line),
                line.hidden() ? WithheldJson.of(line) : null,
                EventJson.of(entry.event(), line::name),
                entry.subject().word(),
                entry.subjectId(),
                title,
                entry.commandId(),
                entry.causationId(),
                entry.correlationId(),
                entry.changes().stream().map(Changed::of).toList(),
                state,
                entry.departure() ? true : null,
                entry.corrects(),
                entry.parked() ? true : null,
                entry.illegible() ? true : null);
    }
}
