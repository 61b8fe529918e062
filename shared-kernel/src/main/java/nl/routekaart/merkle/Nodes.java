package nl.routekaart.merkle;

import java.util.function.LongFunction;

/** Where the hashes of a tree are kept. */
@FunctionalInterface
public interface Nodes {

    /**
     * The root of a complete subtree.
     *
     * @param level how high it is: it holds 2^level leaves
     * @param index its place among those of its height, from 0
     */
    Hash node(int level, long index);

    /** Nodes made from leaf hashes each time they are asked for. */
    static Nodes of(LongFunction<Hash> leaves) {
        return new Nodes() {
            @Override
            public Hash node(int level, long index) {
                return level == 0
                        ? leaves.apply(index)
                        : Hash.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
            }
        };
    }
}
