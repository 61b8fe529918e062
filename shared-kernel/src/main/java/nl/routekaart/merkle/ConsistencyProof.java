package nl.routekaart.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree begins with the leaves that a smaller one had, in their order.
 *
 * @param earlier the size of the smaller tree
 * @param size the size of the larger tree
 * @param path the roots that both are made of, from below
 */
public record ConsistencyProof(long earlier, long size, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the tree with the one root grew into that with the other (RFC 9162, section 2.1.4.2). */
    public boolean holds(Hash earlierRoot, Hash root) {
        if (earlier < 1 || earlier > size) {
            return false;
        }
        if (earlier == size) {
            return path.isEmpty() && earlierRoot.equals(root);
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(earlier) == 1) {
            hashes.addFirst(earlierRoot);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        long at = earlier - 1;
        long last = size - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        Hash first = hashes.getFirst();
        Hash second = first;
        for (Hash hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                first = Hash.node(hash, first);
                second = Hash.node(hash, second);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                second = Hash.node(second, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(earlierRoot) && second.equals(root);
    }
}
