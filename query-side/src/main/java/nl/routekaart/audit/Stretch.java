package nl.routekaart.audit;

/**
 * A stretch of positions, and from which end it is read.
 *
 * @param after behind this one
 * @param upTo up to and including this one
 * @param newestFirst whether from its end
 */
record Stretch(long after, long upTo, boolean newestFirst) {

    /** How SQL says the order. */
    String direction() {
        return newestFirst ? " desc" : "";
    }

    /** Whether a position lies farther on in the order than another. */
    boolean farther(long position, long other) {
        return newestFirst ? position < other : position > other;
    }
}
