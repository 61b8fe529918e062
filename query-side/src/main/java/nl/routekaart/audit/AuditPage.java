package nl.routekaart.audit;

import java.util.List;
import nl.routekaart.search.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A part of the audit trail. How many entries there are in all is not told: to count them would take longer than to read
 * the page.
 *
 * @param items the entries, in order
 * @param next the position behind which the next part begins; absent on the last one
 * @param position up to where the view had seen everything when it answered
 */
public record AuditPage(List<AuditEntry> items, @Nullable Long next, long position) {

    /**
     * The position before which the page of a cursor begins.
     *
     * @throws nl.routekaart.rule.RefusedException {@code cursor-not-readable} if no page gave it
     */
    public static long before(String cursor) {
        return Cursor.number(Cursor.parts(cursor, 1).getFirst());
    }
}
