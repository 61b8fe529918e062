package nl.routekaart.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.merkle.Hash;

/**
 * Leaves that the log had at another time, compared with those of the bundle. If a checkpoint that somebody holds is theirs
 * and not that of the bundle, the first leaf in which they differ is the first event that was changed.
 */
final class Reference implements Closeable {

    private final BundleFault fault;
    private final LeafSource source;
    private final Roots roots;
    private long differs;
    private boolean ended;

    /** @param fault what it is if a leaf differs */
    Reference(BundleFault fault, LeafSource source, Collection<Long> sizes) {
        this.fault = fault;
        this.source = source;
        this.roots = new Roots(sizes);
    }

    /** Takes the next leaf of the bundle. */
    void compare(Hash leaf) throws IOException {
        Optional<Hash> own = next();
        if (differs == 0 && own.isPresent() && !own.get().equals(leaf)) {
            differs = roots.size();
        }
    }

    /** Goes through what the bundle does not have any more. */
    void finish(Findings findings) throws IOException {
        long size = roots.size();
        if (next().isPresent()) {
            differs = differs == 0 ? size + 1 : differs;
            while (next().isPresent()) {
                // the roots of the whole are wanted
            }
        }
        if (differs > 0) {
            findings.add(BundleFinding.at(fault, differs, ""));
        }
    }

    private Optional<Hash> next() throws IOException {
        Optional<Hash> next = ended ? Optional.empty() : source.next();
        ended = next.isEmpty();
        next.ifPresent(roots::add);
        return next;
    }

    /** The first event that was changed, if these are the leaves that a checkpoint is about. */
    Optional<Long> changed(Checkpoint checkpoint) {
        return differs > 0
                        && differs <= checkpoint.size()
                        && roots.at(checkpoint.size())
                                .filter(checkpoint.root()::equals)
                                .isPresent()
                ? Optional.of(differs)
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
