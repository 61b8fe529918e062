package nl.routekaart.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.routekaart.answer.EventView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * One event, told in full.
 *
 * @param event when, who, for whom, why, on what source
 * @param eventId its own id
 * @param revision of its name
 * @param subject what it happened to
 * @param subjectId which
 * @param mandate the mandate that was relied upon
 * @param office the office in which was acted
 * @param commandId the command that it came from
 * @param correlationId what the whole chain of causes has in common
 * @param causationId what caused it directly
 * @param basis sequence numbers of other subjects that the decision rested on
 * @param content what it says; JSON null when it could not be read
 * @param about what its subject was known by when it happened; JSON null when it could not be read
 * @param changes what changed, per field
 * @param departure whether it departs from the life cycle
 * @param corrects the position of the event that it corrects
 * @param parked whether the view could not take it in, so that its changes are not known
 */
public record AuditEntry(
        EventView event,
        UUID eventId,
        int revision,
        Subject subject,
        UUID subjectId,
        @Nullable String mandate,
        @Nullable String office,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String basis,
        JsonNode content,
        JsonNode about,
        List<Change> changes,
        boolean departure,
        @Nullable Long corrects,
        boolean parked) {

    /** The same, with each value that it changed made into another. */
    public AuditEntry withValues(UnaryOperator<JsonNode> shown) {
        return new AuditEntry(
                event,
                eventId,
                revision,
                subject,
                subjectId,
                mandate,
                office,
                commandId,
                correlationId,
                causationId,
                basis,
                content,
                about,
                changes.stream()
                        .map(change ->
                                new Change(change.field(), shown(change.before(), shown), shown(change.after(), shown)))
                        .toList(),
                departure,
                corrects,
                parked);
    }

    private static @Nullable JsonNode shown(@Nullable JsonNode value, UnaryOperator<JsonNode> shown) {
        return value == null ? null : shown.apply(value);
    }

    /** The same, without what it says and why. */
    public AuditEntry withoutContent() {
        EventView bare = new EventView(
                event.position(),
                event.sequence(),
                event.name(),
                event.recordedAt(),
                event.effective(),
                event.actor(),
                event.party(),
                event.onBehalfOf(),
                null,
                null,
                event.certainty());
        return new AuditEntry(
                bare,
                eventId,
                revision,
                subject,
                subjectId,
                mandate,
                office,
                commandId,
                correlationId,
                causationId,
                basis,
                NullNode.getInstance(),
                about,
                List.of(),
                departure,
                corrects,
                parked);
    }

    /** What happened; not to be asked of a parked entry. */
    public DomainEvent happened() {
        return Content.read(new EventType(event.name(), revision), content);
    }

    /** Everything that it names beside its subject. */
    public Set<UUID> named() {
        Set<UUID> named = Content.ids(content, about);
        named.remove(subjectId);
        return named;
    }
}
