package nl.routekaart.log;

import java.util.List;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Hash;
import nl.routekaart.message.StoredEvent;

/** The leaves of pages of events. */
final class Leaves {

    private Leaves() {}

    /** In their order. */
    static List<Hash> of(List<StoredEvent> page) {
        return page.stream().map(EventLeaf::hash).toList();
    }
}
