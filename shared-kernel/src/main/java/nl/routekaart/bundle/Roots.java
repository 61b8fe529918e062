package nl.routekaart.bundle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.merkle.Hash;

/** The roots of a growing tree at the sizes that are asked for. */
final class Roots {

    private final TreeSet<Long> asked;
    private final Map<Long, Hash> roots = new HashMap<>();
    private final Frontier frontier = new Frontier();

    Roots(Collection<Long> sizes) {
        asked = new TreeSet<>(sizes);
        keep();
    }

    void add(Hash leaf) {
        frontier.add(leaf);
        keep();
    }

    private void keep() {
        if (!asked.isEmpty() && asked.first() == frontier.size()) {
            asked.removeFirst();
            roots.put(frontier.size(), frontier.root());
        }
    }

    long size() {
        return frontier.size();
    }

    /** Empty if the tree did not grow so large. */
    Optional<Hash> at(long size) {
        return Optional.ofNullable(roots.get(size));
    }
}
