package nl.routekaart.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of a given size over hashes that are kept somewhere: its root and its proofs (RFC 9162, section 2.1).
 *
 * @param nodes holds at least the leaves of the tree
 * @param size how many leaves count
 */
public record Tree(Nodes nodes, long size) {

    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("A tree of size " + size);
        }
    }

    public Hash root() {
        return size == 0 ? Hash.EMPTY : root(0, size);
    }

    /**
     * The proof that a leaf is in this tree.
     *
     * @param index which leaf, from 0
     */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(root(middle, to));
                to = middle;
            } else {
                path.add(root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /**
     * The proof that this tree begins with the leaves that a smaller one had.
     *
     * @param earlier the size of the smaller tree, at least 1
     */
    public ConsistencyProof consistency(long earlier) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("No tree of " + size + " grew from one of " + earlier);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        boolean known = true;
        while (to != earlier) {
            long middle = from + split(to - from);
            if (earlier <= middle) {
                path.add(root(middle, to));
                to = middle;
            } else {
                path.add(root(from, middle));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(root(from, to));
        }
        return new ConsistencyProof(earlier, size, path.reversed());
    }

    private Hash root(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return nodes.node(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long middle = from + split(leaves);
        return Hash.node(root(from, middle), root(middle, to));
    }

    /** The largest power of two that is smaller. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
