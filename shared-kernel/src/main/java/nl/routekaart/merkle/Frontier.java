package nl.routekaart.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree that grows: of each complete subtree that nothing can be added to, its root. All that is needed to
 * go on and to tell the root; never more than 63 hashes. Not safe for several threads.
 */
public final class Frontier {

    /** From the largest subtree, which is leftmost, to the smallest: one for each bit of the size. */
    private final List<Hash> subtrees = new ArrayList<>();

    private long size;

    /** The right edge of a tree that there is. */
    public static Frontier of(Tree tree) {
        Frontier frontier = new Frontier();
        frontier.size = tree.size();
        for (int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(tree.size()); level >= 0; level--) {
            long subtree = tree.size() >> level;
            if ((subtree & 1) == 1) {
                frontier.subtrees.add(tree.nodes().node(level, subtree - 1));
            }
        }
        return frontier;
    }

    /** Adds the next leaf. */
    public void add(Hash leaf) {
        Hash whole = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            whole = Hash.node(subtrees.removeLast(), whole);
        }
        subtrees.add(whole);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over all leaves until now. */
    public Hash root() {
        Hash root = null;
        for (Hash subtree : subtrees.reversed()) {
            root = root == null ? subtree : Hash.node(subtree, root);
        }
        return root == null ? Hash.EMPTY : root;
    }
}
