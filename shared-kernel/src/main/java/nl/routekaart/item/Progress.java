package nl.routekaart.item;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an item stands in reality.
 *
 * @param state the word of a state of the life cycle of the item's kind
 * @param departure how this came about otherwise than the life cycle allows, if it did
 * @param details what the transition asked to be stated with it
 */
public record Progress(String state, @Nullable Departure departure, Map<String, String> details) {

    public Progress {
        details = Map.copyOf(details);
    }
}
