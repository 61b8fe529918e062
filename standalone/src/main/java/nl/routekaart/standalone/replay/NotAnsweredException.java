package nl.routekaart.standalone.replay;

/** Something that the server did not answer; the message says why, to who asked for it. */
final class NotAnsweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnsweredException(String message) {
        super(message);
    }

    NotAnsweredException(String message, Throwable cause) {
        super(message, cause);
    }
}
