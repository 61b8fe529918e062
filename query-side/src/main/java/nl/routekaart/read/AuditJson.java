package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.Change;
import nl.routekaart.audit.Rest;
import nl.routekaart.telling.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the audit trail. Of what may not be read only position, recording, kind of subject and ground are told.
 *
 * @param position its place among all events
 * @param recordedAt when it was taken in
 * @param subject what it happened to
 * @param sentence what happened and how it was recorded, in words
 * @param withheld why it, or what it says, may not be read
 * @param event the bare facts
 * @param eventId its own id
 * @param revision of its name
 * @param subjectId which subject
 * @param subjectName what that was called then
 * @param mandate the mandate that was relied upon
 * @param office the office in which was acted
 * @param commandId the command that it came from
 * @param correlationId what the whole chain of causes has in common
 * @param causationId what caused it directly
 * @param basis sequence numbers of other subjects that the decision rested on
 * @param restsOn the same as the events that they name
 * @param changes what changed
 * @param departure true when it departs from the life cycle
 * @param corrects the position of the event that it corrects
 * @param parked true when the view could not take it in
 * @param illegible true when what the view kept of it is not what it wrote, so that somebody changed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditEntry")
record AuditJson(
        long position,
        Instant recordedAt,
        String subject,
        SentenceJson sentence,
        @Nullable WithheldJson withheld,
        @Nullable EventJson event,
        @Nullable UUID eventId,
        @Nullable Integer revision,
        @Nullable UUID subjectId,
        @Nullable SentenceJson subjectName,
        @Nullable String mandate,
        @Nullable String office,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String basis,
        List<RestJson> restsOn,
        List<ChangeJson> changes,
        @Nullable Boolean departure,
        @Nullable Long corrects,
        @Nullable Boolean parked,
        @Nullable Boolean illegible) {

    /**
     * An event that the decision rested on.
     *
     * @param subject what was looked at
     * @param subjectId which
     * @param position its last event then
     * @param name what that was
     */
    @Schema(name = "RestsOn")
    record RestJson(String subject, UUID subjectId, long position, String name) {

        static RestJson of(Rest rest) {
            return new RestJson(rest.subject().word(), rest.subjectId(), rest.position(), rest.name());
        }
    }

    /**
     * A change of one field.
     *
     * @param field the field
     * @param before what held before
     * @param after what holds after
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Change")
    record ChangeJson(
            String field,
            @Schema(type = "object") @Nullable JsonNode before,
            @Schema(type = "object") @Nullable JsonNode after) {

        static ChangeJson of(Change change) {
            return new ChangeJson(change.field(), change.before(), change.after());
        }
    }

    static AuditJson of(Line line) {
        AuditEntry entry = line.entry();
        EventView event = entry.event();
        SentenceJson sentence = SentenceJson.of(line);
        if (line.withheld()) {
            return new AuditJson(
                    event.position(),
                    event.recordedAt(),
                    entry.subject().word(),
                    sentence,
                    WithheldJson.of(line),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null);
        }
        return new AuditJson(
                event.position(),
                event.recordedAt(),
                entry.subject().word(),
                sentence,
                line.hidden() ? WithheldJson.of(line) : null,
                EventJson.of(event, line::name),
                entry.eventId(),
                entry.revision(),
                entry.subjectId(),
                entry.bare() ? null : new SentenceJson(line.subject(Languages.DUTCH), line.subject(Locale.ENGLISH)),
                entry.mandate(),
                entry.office(),
                entry.commandId(),
                entry.correlationId(),
                entry.causationId(),
                entry.basis(),
                line.restsOn().stream().map(RestJson::of).toList(),
                entry.changes().stream().map(ChangeJson::of).toList(),
                entry.departure(),
                entry.corrects(),
                entry.parked() ? true : null,
                entry.illegible() ? true : null);
    }
}
