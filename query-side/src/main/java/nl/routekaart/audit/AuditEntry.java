package nl.routekaart.audit;

import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One event, told in full.
 *
 * @param event when, who, for whom, why, on what source
 * @param eventId its own id
 * @param revision of its name
 * @param subject what it happened to
 * @param subjectId which
 * @param commandId the command that it came from
 * @param correlationId what the whole chain of causes has in common
 * @param causationId what caused it directly
 * @param basis sequence numbers of other subjects that the decision rested on
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
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String basis,
        List<Change> changes,
        boolean departure,
        @Nullable Long corrects,
        boolean parked) {}
