package nl.routekaart.checkpoint;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.merkle.Tree;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * Follows the events with a frontier in memory. It begins at the newest checkpoint that was published and reads only what has
 * come since; where the tree that is kept does not have the root that was signed, it reads all events, and signs nothing unless
 * they have it. Safe for several threads: they wait for each other.
 */
final class LogCheckpoints implements CheckpointSource {

    private static final int PAGE = 1_000;

    private final RawEvents events;
    private final LogSigner signer;
    private final Supplier<Stream<KeptTree>> kept;
    private Frontier frontier = new Frontier();
    private boolean begun;
    private @Nullable Checkpoint published;

    LogCheckpoints(RawEvents events, LogSigner signer, Supplier<Stream<KeptTree>> kept) {
        this.events = events;
        this.signer = signer;
        this.kept = kept;
    }

    @Override
    public synchronized Checkpoint atLeast(long size) {
        long head = events.head();
        if (!begun || head - frontier.size() > PAGE) {
            kept.get().findFirst().ifPresent(this::goOnFrom);
            begun = true;
        }
        read(head);
        if (published != null && frontier.size() < published.size()) {
            throw new IllegalStateException(
                    "A checkpoint of " + published.size() + " events is signed, and there are " + frontier.size());
        }
        if (frontier.size() < size) {
            throw new IllegalArgumentException("There are " + frontier.size() + " events, not " + size);
        }
        return new Checkpoint(signer.origin(), frontier.size(), frontier.root());
    }

    @Override
    public SignedNote signedAtLeast(long size) {
        Checkpoint checkpoint = atLeast(size);
        return signer.sign(checkpoint.size(), checkpoint.root());
    }

    private void goOnFrom(KeptTree tree) {
        Optional<Checkpoint> newest = tree.newest().filter(signer::signed).map(note -> Checkpoint.parse(note.text()));
        if (newest.isPresent() && newest.get().size() > frontier.size()) {
            published = newest.get();
            continued(tree.tree(), published).ifPresent(edge -> frontier = edge);
        }
    }

    /** The edge of the tree at a checkpoint, if the tree is that of the checkpoint and begins with all that was seen here. */
    private Optional<Frontier> continued(Tree tree, Checkpoint checkpoint) {
        if (tree.size() < checkpoint.size()) {
            return Optional.empty();
        }
        Frontier edge = Frontier.of(new Tree(tree.nodes(), checkpoint.size()));
        boolean fits = edge.root().equals(checkpoint.root())
                && (frontier.size() == 0
                        || new Tree(tree.nodes(), checkpoint.size())
                                .consistency(frontier.size())
                                .holds(frontier.root(), checkpoint.root()));
        return fits ? Optional.of(edge) : Optional.empty();
    }

    private void read(long head) {
        while (frontier.size() < head) {
            List<StoredEvent> page = events.page(frontier.size(), PAGE);
            if (page.isEmpty()) {
                throw new IllegalStateException(
                        "The store has a head at " + head + " and no event after " + frontier.size());
            }
            page.forEach(this::add);
        }
    }

    private void add(StoredEvent event) {
        if (event.position() != frontier.size() + 1) {
            throw new IllegalStateException(
                    "After position " + frontier.size() + " the store gave " + event.position());
        }
        frontier.add(EventLeaf.hash(event));
        if (published != null
                && published.size() == frontier.size()
                && !published.root().equals(frontier.root())) {
            frontier = new Frontier();
            begun = false;
            throw new IllegalStateException(
                    "The first " + published.size() + " events are not those of the checkpoint that is signed");
        }
    }
}
