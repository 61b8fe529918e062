package nl.routekaart.message;

/**
 * A stored event whose name or revision this release does not know. It is never skipped: whoever reads it stops,
 * because what follows cannot be understood without it.
 */
public final class UnknownEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EventType type;

    UnknownEventException(EventType type, String why) {
        super("Event " + type + " cannot be read: " + why);
        this.type = type;
    }

    /** What the stored event said it was. */
    public EventType type() {
        return type;
    }
}
