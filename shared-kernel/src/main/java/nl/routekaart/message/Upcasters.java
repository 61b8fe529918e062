package nl.routekaart.message;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** All upcasters, applied one after the other until none fits. */
public final class Upcasters {

    private final Map<EventType, Upcaster> byType;

    private Upcasters(Map<EventType, Upcaster> byType) {
        this.byType = byType;
    }

    /** Nothing has changed shape yet. */
    public static Upcasters none() {
        return new Upcasters(Map.of());
    }

    /** @throws IllegalArgumentException when two of them read the same name and revision */
    public static Upcasters of(Collection<? extends Upcaster> upcasters) {
        Map<EventType, Upcaster> byType = new HashMap<>();
        for (Upcaster upcaster : upcasters) {
            if (byType.put(upcaster.from(), upcaster) != null) {
                throw new IllegalArgumentException("Two upcasters read " + upcaster.from());
            }
        }
        return new Upcasters(Map.copyOf(byType));
    }

    /** What the stored type reads as today. */
    public EventType target(EventType stored) {
        EventType type = stored;
        for (Upcaster next = byType.get(type); next != null; next = byType.get(type)) {
            type = next.to();
        }
        return type;
    }

    /** Whether the stored type has an older shape than the present one. */
    public boolean changes(EventType stored) {
        return byType.containsKey(stored);
    }

    /** The payload in the shape of {@link #target}. */
    public ObjectNode upcast(EventType stored, ObjectNode payload) {
        EventType type = stored;
        ObjectNode result = payload;
        for (Upcaster next = byType.get(type); next != null; next = byType.get(type)) {
            result = next.upcast(result);
            type = next.to();
        }
        return result;
    }

    /** Every older type that can still be read. */
    public Set<EventType> sources() {
        return byType.keySet();
    }

    /** The older types that lead to this one in one step. */
    List<EventType> into(EventType type) {
        return byType.values().stream()
                .filter(upcaster -> upcaster.to().equals(type))
                .map(Upcaster::from)
                .toList();
    }
}
