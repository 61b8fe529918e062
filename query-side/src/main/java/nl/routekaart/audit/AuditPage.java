package nl.routekaart.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the audit trail. How many entries there are in all is not told: to count them would take longer than to read
 * the page.
 *
 * @param items the entries, in order
 * @param next the position behind which the next part begins; absent on the last one
 * @param position up to where the view had seen everything when it answered
 */
public record AuditPage(List<AuditEntry> items, @Nullable Long next, long position) {}
