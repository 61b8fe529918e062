package nl.routekaart.audit;

import java.util.UUID;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; all conditions hold together, and an absent one asks nothing.
 *
 * @param subjectId of this subject
 * @param subject of subjects of this kind
 * @param party done by or on behalf of this party
 * @param name with this name, {@code item.rescheduled}
 * @param from from this position
 * @param until up to and including this position
 * @param q words that occur in reason, source, name or changed values
 */
public record AuditFilter(
        @Nullable UUID subjectId,
        @Nullable Subject subject,
        @Nullable UUID party,
        @Nullable String name,
        @Nullable Long from,
        @Nullable Long until,
        @Nullable String q) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);

    /** Everything that happened to one subject. */
    public static AuditFilter of(UUID subjectId) {
        return new AuditFilter(subjectId, null, null, null, null, null, null);
    }
}
