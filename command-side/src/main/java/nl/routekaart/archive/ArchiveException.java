package nl.routekaart.archive;

/** An archive that cannot be made or taken in; the message says why. Nothing was recorded. */
public final class ArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArchiveException(String message) {
        super(message);
    }

    ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
