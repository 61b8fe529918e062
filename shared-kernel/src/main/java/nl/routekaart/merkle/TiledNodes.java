package nl.routekaart.merkle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The nodes of a tree that is kept in tiles. Tiles that were read once are remembered: it is made for one proof or a few. Not
 * safe for several threads.
 */
public final class TiledNodes implements Nodes {

    private static final int HASH = 32;
    private static final int LEVELS = 8;

    private final Tiles tiles;
    private final Map<TilePath, byte[]> read = new HashMap<>();

    public TiledNodes(Tiles tiles) {
        this.tiles = tiles;
    }

    /** @throws IllegalStateException if it was not kept */
    @Override
    public Hash node(int level, long index) {
        int above = level % LEVELS;
        long first = index << above;
        TilePath path = TilePath.full(level / LEVELS, first / TilePath.FULL);
        byte[] tile = read.computeIfAbsent(path, any -> tiles.tile(any.level(), any.index()));
        int from = (int) (first % TilePath.FULL);
        if (tile.length < (from + (1 << above)) * HASH) {
            throw new IllegalStateException("Tile " + path + " has only " + tile.length / HASH + " hashes");
        }
        return within(tile, from, 1 << above);
    }

    private static Hash within(byte[] tile, int from, int count) {
        return count == 1
                ? Hash.of(Arrays.copyOfRange(tile, from * HASH, (from + 1) * HASH))
                : Hash.node(within(tile, from, count / 2), within(tile, from + count / 2, count / 2));
    }
}
