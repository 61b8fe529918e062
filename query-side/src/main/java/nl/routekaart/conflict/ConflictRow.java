package nl.routekaart.conflict;

import java.util.List;
import nl.routekaart.page.SourceLink;

/**
 * Where two sources differ, as a page shows it.
 *
 * @param href the page of the item; empty on that page itself
 * @param title what the item is called
 * @param field of which field
 * @param prevailing what goes before
 * @param other what the other source says
 * @param rule why the one goes before the other, and whether it still holds
 */
public record ConflictRow(String href, String title, String field, Side prevailing, Side other, String rule) {

    /**
     * What one source says.
     *
     * @param said the value, and since when
     * @param position the event that recorded it
     * @param step where that event is told
     * @param sources where it can be read
     */
    public record Side(String said, long position, String step, List<SourceLink> sources) {}
}
