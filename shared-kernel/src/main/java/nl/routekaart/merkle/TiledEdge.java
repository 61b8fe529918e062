package nl.routekaart.merkle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The right edge of a tree that grows in tiles: of each level the hashes that do not fill a tile yet. Together with the full
 * tiles, each of which it gives out once, it is the whole tree. Not safe for several threads.
 */
public final class TiledEdge {

    private static final int HASH = 32;
    private static final int HALF = 7;

    private final List<ByteArrayOutputStream> levels = new ArrayList<>();
    private final BiConsumer<TilePath, byte[]> full;
    private long size;

    /** @param full takes each tile when it has become full */
    public TiledEdge(BiConsumer<TilePath, byte[]> full) {
        this.full = full;
    }

    /**
     * Goes on where another one was.
     *
     * @param size how many leaves there are
     * @param levels what {@link #levels} gave
     * @throws IllegalArgumentException if a tree of that size has no such edge
     */
    public TiledEdge(long size, List<byte[]> levels, BiConsumer<TilePath, byte[]> full) {
        this(full);
        this.size = size;
        long rest = size;
        for (byte[] level : levels) {
            if (level.length != rest % TilePath.FULL * HASH) {
                throw new IllegalArgumentException("Not the edge of a tree of " + size);
            }
            ByteArrayOutputStream hashes = new ByteArrayOutputStream();
            hashes.writeBytes(level);
            this.levels.add(hashes);
            rest /= TilePath.FULL;
        }
        if (rest != 0) {
            throw new IllegalArgumentException("Not the whole edge of a tree of " + size);
        }
    }

    /** Adds the next leaf. */
    public void add(Hash leaf) {
        add(0, size, leaf);
        size++;
    }

    private void add(int level, long index, Hash hash) {
        if (level == levels.size()) {
            levels.add(new ByteArrayOutputStream());
        }
        ByteArrayOutputStream hashes = levels.get(level);
        hashes.writeBytes(hash.bytes());
        if (hashes.size() == TilePath.FULL * HASH) {
            long tile = index / TilePath.FULL;
            byte[] whole = hashes.toByteArray();
            hashes.reset();
            full.accept(TilePath.full(level, tile), whole);
            TiledNodes halves = new TiledNodes((any, at) -> whole);
            add(level + 1, tile, Hash.node(halves.node(HALF, 0), halves.node(HALF, 1)));
        }
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The hashes of each level, from the leaves up; none where a level is full just now. */
    public List<byte[]> levels() {
        return levels.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    /** The root over all leaves until now. */
    public Hash root() {
        List<byte[]> edge = levels();
        return new Tree(new TiledNodes((level, index) -> edge.get(level)), size).root();
    }
}
