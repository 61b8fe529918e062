package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.Nodes;
import nl.routekaart.merkle.TilePath;
import nl.routekaart.merkle.TiledNodes;
import nl.routekaart.merkle.Tiles;
import nl.routekaart.merkle.Tree;

/**
 * Whether a log goes on from what it was, by its tiles: the witness makes both roots itself.
 *
 * @param kept what it was
 * @param shown what it says that it is
 */
record Continuation(Checkpoint kept, Checkpoint shown) {

    private static final int BITS = 8;

    /** @throws IOException if the log does not give what is needed to tell */
    Optional<Breach> breach(LogSource log) throws IOException {
        if (!shown.origin().equals(kept.origin())) {
            return Optional.of(Breach.OTHER_LOG);
        }
        if (shown.size() < kept.size()) {
            return Optional.of(Breach.SHORTER);
        }
        if (shown.size() == kept.size()) {
            return shown.root().equals(kept.root()) ? Optional.empty() : Optional.of(Breach.OTHER_ROOT);
        }
        try {
            return byTiles(new TiledNodes(tiles(log)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<Breach> byTiles(Nodes nodes) {
        Tree tree = new Tree(nodes, shown.size());
        if (!tree.root().equals(shown.root())) {
            return Optional.of(Breach.NOT_SHOWN);
        }
        boolean continues = kept.size() == 0
                ? kept.root().equals(Hash.EMPTY)
                : tree.consistency(kept.size()).holds(kept.root(), shown.root());
        return continues ? Optional.empty() : Optional.of(Breach.FORKED);
    }

    /** Only tiles that belong to the tree of the checkpoint are asked for. */
    private Tiles tiles(LogSource log) {
        return (level, index) -> {
            long hashes = shown.size() >> BITS * level;
            long left = hashes - index * TilePath.FULL;
            try {
                return log.tile(new TilePath(level, index, (int) Math.min(left, TilePath.FULL)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
