package nl.routekaart.message;

import tools.jackson.databind.node.ObjectNode;

/** Turns the payload of one stored revision into the next. Pure: what was recorded is never rewritten. */
public interface Upcaster {

    /** The stored name it reads. */
    String name();

    /** The revision it reads; the result has the revision after it. */
    int fromRevision();

    /** The name of the result, where the event has got a better one since. */
    default String toName() {
        return name();
    }

    /** The payload in the next revision; may change and return the node it was given. */
    ObjectNode upcast(ObjectNode payload);

    /** What it reads. */
    default EventType from() {
        return new EventType(name(), fromRevision());
    }

    /** What it gives. */
    default EventType to() {
        return new EventType(toName(), fromRevision() + 1);
    }
}
