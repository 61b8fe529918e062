package nl.routekaart.document;

import java.util.List;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Unmet;

/**
 * A memo put before somebody.
 *
 * @param to who decides: a minister's entry in the register
 * @param decision the decision that is asked
 * @param unmet what was still open: each of them a departure
 */
public record PutForward(PartyId to, String decision, List<Unmet> unmet) {

    public PutForward {
        unmet = List.copyOf(unmet);
    }
}
