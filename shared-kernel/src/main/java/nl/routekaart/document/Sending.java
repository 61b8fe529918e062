package nl.routekaart.document;

import java.util.List;
import nl.routekaart.kernel.Unmet;

/**
 * A document sent to parliament.
 *
 * @param chamber where
 * @param unmet what was still open: each of them a departure
 */
public record Sending(Chamber chamber, List<Unmet> unmet) {

    public Sending {
        unmet = List.copyOf(unmet);
    }
}
