package nl.routekaart.view;

/** The events of a parked subject still cannot be taken in; the message says why not. */
public final class StillFailsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StillFailsException(String reason, RuntimeException cause) {
        super(reason, cause);
    }
}
