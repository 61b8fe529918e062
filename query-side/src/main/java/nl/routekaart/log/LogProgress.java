package nl.routekaart.log;

/** Is told how far a check of the log is. */
@FunctionalInterface
public interface LogProgress {

    /** Nobody wants to know. */
    LogProgress UNTOLD = (position, until) -> {};

    /**
     * How far it is.
     *
     * @param position up to where events were compared
     * @param until how many there are to compare
     */
    void at(long position, long until);
}
