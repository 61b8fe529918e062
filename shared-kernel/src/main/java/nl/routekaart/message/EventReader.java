package nl.routekaart.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns stored events into what they mean today, and refuses what it does not know. */
public final class EventReader {

    private static final Comparator<EventType> IN_ORDER =
            Comparator.comparing(EventType::name).thenComparing(EventType::revision);

    private final EventCatalogue catalogue;
    private final Upcasters upcasters;
    private final JsonMapper json = EventJson.mapper();

    /**
     * @throws IllegalArgumentException when an upcaster leads nowhere, or when a revision before the present one has
     *     no upcaster: history that cannot be read
     */
    public EventReader(EventCatalogue catalogue, Upcasters upcasters) {
        this.catalogue = catalogue;
        this.upcasters = upcasters;
        List<String> faults = new ArrayList<>();
        List<EventType> present = catalogue.types();
        for (EventType source : upcasters.sources()) {
            if (!present.contains(upcasters.target(source))) {
                faults.add(
                        "the upcaster of " + source + " leads to " + upcasters.target(source) + ", which is unknown");
            }
        }
        for (EventType type : readable()) {
            if (type.revision() > 1 && upcasters.into(type).isEmpty()) {
                faults.add("nothing reads the revision before " + type);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Upcasters: " + String.join("; ", faults));
        }
    }

    /** The catalogue that this reader binds to. */
    public EventCatalogue catalogue() {
        return catalogue;
    }

    /** Everything that may lie in a store and can be read: present and older types, by name and revision. */
    public SortedSet<EventType> readable() {
        SortedSet<EventType> all = new TreeSet<>(IN_ORDER);
        all.addAll(catalogue.types());
        all.addAll(upcasters.sources());
        return all;
    }

    /** The class that a stored type reads as today. */
    public Class<? extends DomainEvent> classOf(EventType stored) {
        return catalogue.classOf(upcasters.target(stored));
    }

    /**
     * Reads one stored event.
     *
     * @throws UnknownEventException when its name is unknown or its revision newer than known
     * @throws UnreadableEventException when its payload does not have the shape of its revision
     */
    public RecordedEvent read(StoredEvent stored) {
        return new RecordedEvent(stored, read(stored.type(), stored.payload()));
    }

    /** As {@link #read(StoredEvent)}, for a payload alone. */
    public DomainEvent read(EventType stored, String payload) {
        Class<? extends DomainEvent> eventClass = classOf(stored);
        try {
            if (!upcasters.changes(stored)) {
                return json.readValue(payload, eventClass);
            }
            JsonNode tree = json.readTree(payload);
            if (!(tree instanceof ObjectNode object)) {
                throw new IllegalArgumentException("the payload is not a JSON object");
            }
            return json.treeToValue(upcasters.upcast(stored, object), eventClass);
        } catch (RuntimeException e) {
            throw new UnreadableEventException(stored, e);
        }
    }

    /** The payload to store for an event, as the text of a JSON object. */
    public String write(DomainEvent event) {
        catalogue.typeOf(event.getClass());
        return json.writeValueAsString(event);
    }
}
