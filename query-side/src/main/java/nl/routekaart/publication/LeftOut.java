package nl.routekaart.publication;

import java.util.Comparator;
import nl.routekaart.item.DisclosureLevel;

/**
 * How much was left out on one ground.
 *
 * @param level who may read it all the same
 * @param ground the legal ground; empty when none was recorded
 * @param items how many items as a whole
 * @param fields how many fields of items that are told otherwise
 * @param dependencies how many dependencies of items that were left out
 */
public record LeftOut(DisclosureLevel level, String ground, int items, int fields, int dependencies)
        implements Comparable<LeftOut> {

    private static final Comparator<LeftOut> ORDER =
            Comparator.comparing(LeftOut::level).thenComparing(LeftOut::ground);

    @Override
    public int compareTo(LeftOut other) {
        return ORDER.compare(this, other);
    }
}
