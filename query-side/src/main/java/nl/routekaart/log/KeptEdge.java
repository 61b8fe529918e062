package nl.routekaart.log;

import java.util.List;
import nl.routekaart.merkle.TilePath;
import nl.routekaart.merkle.TiledNodes;
import nl.routekaart.merkle.Tiles;
import nl.routekaart.merkle.Tree;

/**
 * How far the tree is.
 *
 * @param size how many events it covers
 * @param levels of each level the hashes that do not fill a tile yet
 */
record KeptEdge(long size, List<byte[]> levels) {

    private static final int BITS = 8;

    /** The hashes on a level that do not fill a tile yet, if the tile is the last one of its level. */
    boolean holds(int level, long index) {
        return level < levels.size() && index == tiles(level);
    }

    /** How many full tiles there are on a level. */
    long tiles(int level) {
        int bits = BITS * (level + 1);
        return bits < Long.SIZE ? size >> bits : 0;
    }

    /**
     * The whole tree.
     *
     * @param full where its full tiles are
     */
    Tree tree(Tiles full) {
        Tiles all = (level, index) -> holds(level, index) ? levels.get(level) : full.tile(level, index);
        return new Tree(new TiledNodes(all), size);
    }

    /** Whether a tile is full. */
    boolean isFull(TilePath path) {
        return path.index() < tiles(path.level());
    }
}
