package nl.routekaart.message;

/**
 * A stored name with its revision: what a stored event says it is.
 *
 * @param name such as {@code item.rescheduled}
 * @param revision from 1 upwards
 */
public record EventType(String name, int revision) {

    public EventType {
        if (name.isEmpty() || revision < 1) {
            throw new IllegalArgumentException("Not an event type: name '" + name + "', revision " + revision);
        }
    }

    @Override
    public String toString() {
        return name + "/" + revision;
    }
}
