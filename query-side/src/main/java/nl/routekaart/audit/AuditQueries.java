package nl.routekaart.audit;

import java.time.Instant;
import java.util.Optional;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;

/** Who did what, when, why and on what grounds. */
public interface AuditQueries {

    /** The entries that a filter asks for, newest first. */
    Page<AuditEntry> page(AuditFilter filter, PageRequest request);

    /** The entry at a position. */
    Optional<AuditEntry> find(long position);

    /**
     * The largest position n such that every event up to n was recorded at or before the instant; 0 when there is none.
     */
    long positionAt(Instant instant);

    /** Up to where the view has seen everything. */
    long position();
}
