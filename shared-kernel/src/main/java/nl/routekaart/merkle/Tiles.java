package nl.routekaart.merkle;

/** Where the tiles of a tree are kept. */
@FunctionalInterface
public interface Tiles {

    /**
     * The hashes of a tile, one after the other: of a full one all, of another as many as there are.
     *
     * @param level how high
     * @param index its place on that level
     */
    byte[] tile(int level, long index);
}
