package nl.routekaart.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which class stands behind a stored name, and which name a class is stored under. Made once from the sealed event
 * interfaces, so an event cannot be forgotten; immutable and safe for use by several threads.
 */
public final class EventCatalogue {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+");

    private final Map<String, Entry> byName = new TreeMap<>();
    private final Map<Class<?>, EventType> byClass = new ConcurrentHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private EventCatalogue() {}

    /**
     * Walks the permitted subclasses of each root.
     *
     * @throws IllegalArgumentException naming every record without {@link EventName}, every name used twice or
     *     malformed, and every class that is neither a record nor sealed
     */
    @SafeVarargs
    public static EventCatalogue of(Class<? extends DomainEvent>... sealedRoots) {
        EventCatalogue catalogue = new EventCatalogue();
        for (Class<? extends DomainEvent> root : sealedRoots) {
            catalogue.walk(root);
        }
        if (!catalogue.faults.isEmpty()) {
            throw new IllegalArgumentException("Event catalogue: " + String.join("; ", catalogue.faults));
        }
        return catalogue;
    }

    /** The name and revision that events of this class are written under. */
    public EventType typeOf(Class<?> eventClass) {
        EventType type = byClass.get(eventClass);
        if (type == null) {
            throw new IllegalArgumentException(eventClass.getName() + " is no event of this catalogue");
        }
        return type;
    }

    /** Whether events of this class can be written. */
    public boolean contains(Class<?> eventClass) {
        return byClass.containsKey(eventClass);
    }

    /**
     * The class behind a name at its present revision.
     *
     * @throws UnknownEventException when the name is unknown, or the revision is not the one written today
     */
    public Class<? extends DomainEvent> classOf(EventType type) {
        Entry entry = byName.get(type.name());
        if (entry == null) {
            throw new UnknownEventException(type, "this release knows no event of that name");
        }
        int known = entry.type().revision();
        if (known < type.revision()) {
            throw new UnknownEventException(type, "this release knows revisions up to " + known);
        }
        if (known > type.revision()) {
            throw new UnknownEventException(type, "no upcaster leads from it to revision " + known);
        }
        return entry.eventClass();
    }

    /** Everything that is written today, in order of name. */
    public List<EventType> types() {
        return byName.values().stream().map(Entry::type).toList();
    }

    private void walk(Class<?> type) {
        Class<?> @Nullable [] permitted = type.getPermittedSubclasses();
        if (permitted != null) {
            List.of(permitted).stream()
                    .sorted(Comparator.comparing(Class::getName))
                    .forEach(this::walk);
        } else if (!type.isRecord()) {
            faults.add(type.getName() + " is neither a record nor sealed");
        } else if (!byClass.containsKey(type)) {
            enter(type.asSubclass(DomainEvent.class));
        }
    }

    private void enter(Class<? extends DomainEvent> eventClass) {
        EventName name = eventClass.getAnnotation(EventName.class);
        if (name == null) {
            faults.add(eventClass.getName() + " has no @EventName");
            return;
        }
        if (!NAME.matcher(name.name()).matches() || name.revision() < 1) {
            faults.add(eventClass.getName() + " has a malformed name or revision: " + name);
            return;
        }
        Entry entry = new Entry(new EventType(name.name(), name.revision()), eventClass);
        Entry other = byName.putIfAbsent(name.name(), entry);
        if (other != null) {
            faults.add(eventClass.getName() + " and " + other.eventClass().getName() + " are both " + name.name());
            return;
        }
        byClass.put(eventClass, entry.type());
    }

    private record Entry(EventType type, Class<? extends DomainEvent> eventClass) {}
}
