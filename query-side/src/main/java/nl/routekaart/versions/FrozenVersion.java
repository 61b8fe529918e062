package nl.routekaart.versions;

/**
 * A version as far as other views need it.
 *
 * @param name its name
 * @param position of the event that froze it; what was recorded before is inside
 * @param effective when it was frozen, EDTF
 * @param possiblyEarlier whether that date is imprecise
 */
public record FrozenVersion(String name, long position, String effective, boolean possiblyEarlier) {

    /** The last position inside it. */
    public long cut() {
        return position - 1;
    }

    /** Whether what was first recorded at this position is in it. */
    public boolean contains(long firstPosition) {
        return firstPosition < position;
    }
}
