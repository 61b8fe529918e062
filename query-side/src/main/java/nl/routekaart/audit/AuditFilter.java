package nl.routekaart.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; all conditions hold together, and an absent one asks nothing.
 *
 * @param subjectId of this subject
 * @param subject of subjects of this kind
 * @param touching each of these sets has a member that the event happened to, names, or was done by or for
 * @param party done by or on behalf of this party
 * @param actor done by this account
 * @param names with one of these names, {@code item.rescheduled}; all when empty
 * @param commandId of this command
 * @param from from this position
 * @param until up to and including this position
 * @param recordedFrom not recorded before this instant
 * @param recordedUntil recorded up to this instant, as a point in time is named by it
 * @param effectiveFrom that may have happened on this day or later
 * @param effectiveUntil that may have happened on this day or earlier
 * @param q words that occur in reason, source, name, title or changed values
 */
public record AuditFilter(
        @Nullable UUID subjectId,
        @Nullable Subject subject,
        List<Set<UUID>> touching,
        @Nullable UUID party,
        @Nullable String actor,
        List<String> names,
        @Nullable UUID commandId,
        @Nullable Long from,
        @Nullable Long until,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedUntil,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable String q) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(
            null, null, List.of(), null, null, List.of(), null, null, null, null, null, null, null, null);

    public AuditFilter {
        touching = List.copyOf(touching);
        names = List.copyOf(names);
    }

    /** Everything that happened to one subject. */
    public static AuditFilter of(UUID subjectId) {
        return new AuditFilter(
                subjectId, null, List.of(), null, null, List.of(), null, null, null, null, null, null, null, null);
    }

    /** The same, up to and including a position. */
    public AuditFilter until(long position) {
        return new AuditFilter(
                subjectId,
                subject,
                touching,
                party,
                actor,
                names,
                commandId,
                from,
                position,
                recordedFrom,
                recordedUntil,
                effectiveFrom,
                effectiveUntil,
                q);
    }

    /** Whether what an event says decides if it is found, so that finding it tells something of it. */
    boolean asksContent() {
        return !touching.isEmpty()
                || party != null
                || actor != null
                || !names.isEmpty()
                || commandId != null
                || effectiveFrom != null
                || effectiveUntil != null
                || q != null;
    }
}
