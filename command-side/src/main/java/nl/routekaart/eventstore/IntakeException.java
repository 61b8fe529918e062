package nl.routekaart.eventstore;

/** A history that cannot be taken in; the message says why. Nothing of it was recorded. */
public final class IntakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntakeException(String message) {
        super(message);
    }

    IntakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
