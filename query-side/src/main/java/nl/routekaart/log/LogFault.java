package nl.routekaart.log;

/** What is kept of the log does not fit what was signed, or the events. It does not go on, and nothing more is signed. */
final class LogFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogFault(String what) {
        super(what);
    }
}
