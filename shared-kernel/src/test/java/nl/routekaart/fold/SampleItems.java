package nl.routekaart.fold;

import java.util.List;
import nl.routekaart.item.ItemEvent;

/** The sample events of items, for tests of what is said of them. */
public final class SampleItems {

    private SampleItems() {}

    public static List<ItemEvent> events() {
        return SampleEvents.all().stream()
                .filter(ItemEvent.class::isInstance)
                .map(ItemEvent.class::cast)
                .toList();
    }
}
