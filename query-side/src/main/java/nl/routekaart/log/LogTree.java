package nl.routekaart.log;

import java.util.Optional;
import nl.routekaart.checkpoint.KeptTree;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.TilePath;
import nl.routekaart.merkle.Tree;

/** The tree as it is read. */
final class LogTree implements KeptTree {

    private final LogTables tables;

    LogTree(LogTables tables) {
        this.tables = tables;
    }

    @Override
    public Tree tree() {
        return tables.edge().tree(this::full);
    }

    @Override
    public Optional<SignedNote> newest() {
        return tables.newest();
    }

    byte[] full(int level, long index) {
        return tables.tile(level, index)
                .orElseThrow(() -> new IllegalStateException("Tile " + TilePath.full(level, index) + " is not kept"));
    }

    /** The hashes of a tile; empty if the tree has not grown so far. */
    Optional<byte[]> tile(TilePath path) {
        KeptEdge edge = tables.edge();
        if (edge.isFull(path)) {
            return tables.tile(path.level(), path.index()).map(hashes -> LogTables.first(hashes, path.width()));
        }
        return Optional.of(path)
                .filter(tile -> edge.holds(tile.level(), tile.index()))
                .map(tile -> edge.levels().get(tile.level()))
                .filter(hashes -> hashes.length >= path.width() * 32)
                .map(hashes -> LogTables.first(hashes, path.width()));
    }
}
