package nl.routekaart.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.merkle.ConsistencyProof;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.Nodes;
import nl.routekaart.merkle.Tree;

/**
 * Makes proofs of a tree whose leaves come by once: which nodes they need follows from the sizes alone, and no others are
 * kept.
 */
final class NeededNodes {

    private record Place(int level, long index) {}

    private final long size;
    private final Map<Place, Optional<Hash>> needed = new HashMap<>();
    private final List<Hash> open = new ArrayList<>();
    private long added;

    /** @param earlier the sizes from which is to be proved that the log grew to this size */
    NeededNodes(long size, Collection<Long> earlier) {
        this.size = size;
        Nodes asked = (level, index) -> {
            needed.put(new Place(level, index), Optional.empty());
            return Hash.EMPTY;
        };
        earlier.forEach(each -> new Tree(asked, size).consistency(each));
    }

    /** Takes the next leaf. */
    void add(Hash leaf) {
        long index = added++;
        Hash whole = leaf;
        int level = 0;
        keep(level, index, whole);
        for (; (index & 1) == 1; index >>= 1) {
            whole = Hash.node(open.removeLast(), whole);
            keep(++level, index >> 1, whole);
        }
        open.add(whole);
    }

    private void keep(int level, long index, Hash hash) {
        needed.computeIfPresent(new Place(level, index), (place, none) -> Optional.of(hash));
    }

    /** The proof for one of the sizes, once all leaves have come by. */
    ConsistencyProof proof(long earlier) {
        Nodes kept = (level, index) -> needed.getOrDefault(new Place(level, index), Optional.empty())
                .orElseThrow(() -> new IllegalStateException("Not all leaves have come by"));
        return new Tree(kept, size).consistency(earlier);
    }
}
