package nl.routekaart.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.routekaart.checkpoint.KeptLeaves;
import nl.routekaart.checkpoint.KeptTree;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.TilePath;
import nl.routekaart.merkle.Tree;

/** The tree as it is read. */
final class LogTree implements KeptTree, KeptLeaves {

    private static final int LENGTH = 32;
    private static final int WIDTH = 256;

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

    /** Ends before a tile that is not there any more. */
    @Override
    public List<Hash> page(long afterPosition, int limit) {
        KeptEdge edge = tables.edge();
        long end = Math.min(edge.size(), afterPosition + limit);
        List<Hash> leaves = new ArrayList<>();
        for (long at = afterPosition; at < end; ) {
            long index = at / WIDTH;
            byte[] hashes = edge.holds(0, index)
                    ? edge.levels().getFirst()
                    : tables.tile(0, index).orElse(new byte[0]);
            long last = Math.min(end, index * WIDTH + hashes.length / LENGTH);
            if (last <= at) {
                break;
            }
            for (; at < last; at++) {
                int from = (int) (at - index * WIDTH) * LENGTH;
                leaves.add(Hash.of(Arrays.copyOfRange(hashes, from, from + LENGTH)));
            }
        }
        return leaves;
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
                .filter(hashes -> hashes.length >= path.width() * LENGTH)
                .map(hashes -> LogTables.first(hashes, path.width()));
    }
}
