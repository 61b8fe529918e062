package nl.routekaart.standalone.importing;

/** An import that could not be done; the message says why, to who asked for it. */
final class ImportFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportFailedException(String message) {
        super(message);
    }

    ImportFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
