package nl.routekaart.keys;

/** The keys are not as they should be; somebody has to mend that. The message says what. */
public final class KeyStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyStoreException(String message) {
        super(message);
    }

    KeyStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
