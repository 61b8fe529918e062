package nl.routekaart.bundle;

/**
 * Something in a bundle that does not fit.
 *
 * @param fault what
 * @param first the earliest position at which it can lie; 0 if it has none
 * @param last the latest one
 * @param where the file, checkpoint, subject or element
 */
public record BundleFinding(BundleFault fault, long first, long last, String where) {

    static BundleFinding at(BundleFault fault, long position, String where) {
        return new BundleFinding(fault, position, position, where);
    }

    static BundleFinding of(BundleFault fault, String where) {
        return new BundleFinding(fault, 0, 0, where);
    }

    /** The same, known not to lie up to a position. */
    BundleFinding after(long position) {
        return first == 0 || first > position || last <= position
                ? this
                : new BundleFinding(fault, position + 1, last, where);
    }

    /** Whether it lies at one position. */
    public boolean exact() {
        return first > 0 && first == last;
    }
}
