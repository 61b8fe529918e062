package nl.routekaart.audit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.routekaart.answer.EventView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
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
 * @param content what it says; JSON null when that is not known
 * @param about what its subject was known by when it happened; JSON null when that is not known
 * @param changes what changed, per field
 * @param departure whether it departs from the life cycle
 * @param corrects the position of the event that it corrects
 * @param reading how much of it is known
 * @param said the event itself; absent when that is not known
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
        Reading reading,
        @Nullable DomainEvent said) {

    /** How much of an entry is known. */
    public enum Reading {
        /** All of it. */
        WHOLE,
        /** Its envelope alone, for the view could not take it in. */
        PARKED,
        /** Its envelope alone, for what is kept of it is nothing that this view wrote. */
        ILLEGIBLE
    }

    /** Whether the view could not take it in. */
    public boolean parked() {
        return reading == Reading.PARKED;
    }

    /** Whether what is kept of it is nothing that this view wrote. */
    public boolean illegible() {
        return reading == Reading.ILLEGIBLE;
    }

    /** Whether nothing is known of it but its envelope. */
    public boolean bare() {
        return reading != Reading.WHOLE;
    }

    /** The same, with each value that it changed made into another. */
    public AuditEntry withValues(UnaryOperator<JsonNode> shown) {
        return withChanges(changes.stream()
                .map(change -> new Change(change.field(), shown(change.before(), shown), shown(change.after(), shown)))
                .toList());
    }

    private static @Nullable JsonNode shown(@Nullable JsonNode value, UnaryOperator<JsonNode> shown) {
        return value == null ? null : shown.apply(value);
    }

    /** Its envelope, for what is kept of it cannot be told. */
    public AuditEntry untellable() {
        return with(event, NullNode.getInstance(), NullNode.getInstance(), List.of(), Reading.ILLEGIBLE, null);
    }

    /** The same, without what it changed. */
    public AuditEntry withoutChanges() {
        return withChanges(List.of());
    }

    /** The same, without what it says and why. */
    public AuditEntry withoutContent() {
        return with(event.withoutGrounds(), NullNode.getInstance(), about, List.of(), reading, null);
    }

    private AuditEntry withChanges(List<Change> others) {
        return with(event, content, about, others, reading, said);
    }

    private AuditEntry with(
            EventView otherEvent,
            JsonNode otherContent,
            JsonNode otherAbout,
            List<Change> otherChanges,
            Reading otherReading,
            @Nullable DomainEvent otherSaid) {
        return new AuditEntry(
                otherEvent,
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
                otherContent,
                otherAbout,
                otherChanges,
                departure,
                corrects,
                otherReading,
                otherSaid);
    }

    /** What happened; not to be asked of a bare entry. */
    public DomainEvent happened() {
        return Objects.requireNonNull(said);
    }

    /** Everything that it names beside its subject. */
    public Set<UUID> named() {
        Set<UUID> named = Content.ids(content, about);
        named.remove(subjectId);
        return named;
    }
}
