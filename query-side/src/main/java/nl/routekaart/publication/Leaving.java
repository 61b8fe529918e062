package nl.routekaart.publication;

import java.util.List;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * An item that was in the version before and is not in this one, as the version before told of it.
 *
 * @param item which
 * @param version how often it had changed then
 * @param kind what it was; absent if this edition does not tell that
 * @param title what it was called; empty if this edition does not tell that
 * @param planned its date; absent if it had none, or if this edition does not tell it
 * @param how how it left
 * @param events the decision by which it left
 */
public record Leaving(
        UUID item,
        long version,
        @Nullable ItemKind kind,
        String title,
        @Nullable EdtfDate planned,
        HowItLeft how,
        List<EventView> events) {

    public Leaving {
        events = List.copyOf(events);
    }
}
