package nl.routekaart.message;

/** A stored event of a known type whose payload does not have the shape of that type. Never skipped. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(EventType type, RuntimeException cause) {
        super("Event " + type + " cannot be read: " + cause.getMessage(), cause);
    }
}
