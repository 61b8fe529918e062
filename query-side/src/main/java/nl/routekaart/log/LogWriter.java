package nl.routekaart.log;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.LogSigner;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.TiledEdge;
import nl.routekaart.merkle.Tree;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes events into the tree and has checkpoints signed. Several processes may do so at once: they wait for each other, and find
 * done what another did. Nothing is signed that does not continue everything that was.
 */
final class LogWriter {

    static final int PAGE = 1_000;

    private final RawEvents events;
    private final LogTables tables;
    private final LogTree log;
    private final LogSigner signer;
    private final TransactionOperations transactions;
    private final Clock clock;

    LogWriter(RawEvents events, LogTables tables, LogSigner signer, TransactionOperations transactions, Clock clock) {
        this.events = events;
        this.tables = tables;
        this.log = new LogTree(tables);
        this.signer = signer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes in everything that was recorded. */
    void takeIn() {
        for (boolean more = true; more; ) {
            more = Boolean.TRUE.equals(transactions.execute(status -> takePage()));
        }
    }

    /** @return whether there may be more */
    private boolean takePage() {
        KeptEdge kept = tables.lock();
        requireLast(kept.size());
        List<StoredEvent> page = events.page(kept.size(), PAGE);
        if (page.isEmpty()) {
            return false;
        }
        TiledEdge edge = new TiledEdge(kept.size(), kept.levels(), tables::write);
        Leaves.of(page).forEach(edge::add);
        if (page.getLast().position() != edge.size()) {
            throw new LogFault("After event " + kept.size() + " come " + page.size() + " up to "
                    + page.getLast().position());
        }
        tables.write(edge);
        return page.size() == PAGE;
    }

    /** A store that was put back to an older copy, and then grew beyond it, has another event in the place of the last one. */
    private void requireLast(long size) {
        if (size == 0) {
            return;
        }
        List<StoredEvent> last = events.page(size - 1, 1);
        if (last.isEmpty()) {
            throw new LogFault(
                    "The log has " + size + " events, the store only " + events.head() + ": the events were put back");
        }
        if (!log.page(size - 1, 1).equals(Leaves.of(last))) {
            throw new LogFault(
                    "Event " + size + " is not the one that the log took in last: the events were put back or changed");
        }
    }

    /**
     * Publishes a checkpoint of the tree as it is, unless that was done.
     *
     * @return what was published
     */
    Optional<Checkpoint> publish() {
        Tree tree = log.tree();
        Optional<SignedNote> newest = tables.newest();
        if (newest.isPresent()) {
            Checkpoint before = Checkpoint.parse(newest.get().text());
            check(newest.get(), before, tree);
            if (before.size() == tree.size()) {
                return Optional.empty();
            }
        }
        Hash root = tree.root();
        SignedNote note = signer.sign(tree.size(), root);
        tables.publish(tree.size(), note, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Optional.of(Checkpoint.parse(note.text()));
    }

    private void check(SignedNote note, Checkpoint before, Tree tree) {
        if (!signer.signed(note)) {
            throw new LogFault("The newest checkpoint, of " + before.size() + " events, is not signed by this log");
        }
        if (!continues(before, tree)) {
            throw new LogFault(
                    "The tree of " + tree.size() + " events does not continue the checkpoint of " + before.size());
        }
    }

    /** Whether a tree begins with what a checkpoint says. */
    static boolean continues(Checkpoint before, Tree tree) {
        if (before.size() == 0) {
            return before.root().equals(Hash.EMPTY);
        }
        return before.size() <= tree.size() && tree.consistency(before.size()).holds(before.root(), tree.root());
    }
}
