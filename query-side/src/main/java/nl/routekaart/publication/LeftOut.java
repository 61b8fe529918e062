package nl.routekaart.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.routekaart.item.Disclosure;
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

    static LeftOut item(Disclosure disclosure) {
        return of(disclosure, 1, 0, 0);
    }

    static LeftOut field(Disclosure disclosure) {
        return of(disclosure, 0, 1, 0);
    }

    static LeftOut dependency(Disclosure disclosure) {
        return of(disclosure, 0, 0, 1);
    }

    /** Those on the same ground added up, in order. */
    static List<LeftOut> sums(Iterable<LeftOut> all) {
        SortedMap<LeftOut, LeftOut> sums = new TreeMap<>();
        all.forEach(one -> sums.merge(one, one, LeftOut::plus));
        return List.copyOf(sums.values());
    }

    private static LeftOut of(Disclosure disclosure, int items, int fields, int dependencies) {
        String ground = Objects.requireNonNullElse(disclosure.ground(), "");
        return new LeftOut(disclosure.level(), ground, items, fields, dependencies);
    }

    private LeftOut plus(LeftOut more) {
        return new LeftOut(level, ground, items + more.items, fields + more.fields, dependencies + more.dependencies);
    }

    @Override
    public int compareTo(LeftOut other) {
        return ORDER.compare(this, other);
    }
}
