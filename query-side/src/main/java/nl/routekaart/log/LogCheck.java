package nl.routekaart.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.LogSigner;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.EventLeaf;
import nl.routekaart.merkle.Frontier;
import nl.routekaart.merkle.Hash;
import nl.routekaart.merkle.TilePath;
import nl.routekaart.merkle.TiledEdge;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the whole tree again from the events and compares: each leaf, each tile, and each checkpoint that was published. This is
 * what a rebuild is to a view; but a log is not replaced by what events say today, for others hold its checkpoints.
 */
public final class LogCheck {

    /** Whole tiles. */
    private static final int PAGE = 16 * TilePath.FULL;

    private static final int CHECKPOINTS = 100_000;

    private final RawEvents events;
    private final LogTables tables;
    private final LogSigner signer;
    private final TransactionOperations transactions;

    LogCheck(RawEvents events, LogTables tables, LogSigner signer, TransactionOperations transactions) {
        this.transactions = transactions;
        this.events = events;
        this.tables = tables;
        this.signer = signer;
    }

    /** Compares everything that the tree covers. It may grow meanwhile. */
    public LogVerdict run() {
        return new Run().verdict();
    }

    /**
     * Writes the tiles again that are not what the events give. Nothing is added to the tree meanwhile.
     *
     * @return what was compared before; nothing is written where the events are not those of a checkpoint that was published
     */
    public LogVerdict mend() {
        return Objects.requireNonNull(transactions.execute(status -> {
            tables.lock();
            Run run = new Run();
            LogVerdict verdict = run.verdict();
            if (run.checkpointsHold) {
                run.wrong.forEach(tile -> tables.write(tile.path(), tile.hashes()));
                tables.write(run.edge);
            }
            return verdict;
        }));
    }

    private record Tile(TilePath path, byte[] hashes) {}

    /** @param leaves as many as there are before an event that is missing or cannot be hashed */
    private record Page(List<Hash> leaves, @Nullable String end) {}

    private final class Run {

        private final long started = System.nanoTime();
        private final KeptEdge kept = tables.edge();
        private final TiledEdge edge = new TiledEdge(this::compare);
        private final Frontier frontier = new Frontier();
        private final List<Tile> wrong = new ArrayList<>();
        private boolean checkpointsHold = true;
        private @Nullable Long firstBad;
        private @Nullable String what;

        LogVerdict verdict() {
            int cores = Runtime.getRuntime().availableProcessors();
            try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
                Queue<CompletableFuture<Page>> ahead = new ArrayDeque<>();
                long asked = 0;
                boolean more = true;
                while (more && frontier.size() < kept.size()) {
                    while (asked < kept.size() && ahead.size() < 2 * cores) {
                        long after = asked;
                        int size = (int) Math.min(PAGE, kept.size() - after);
                        ahead.add(CompletableFuture.supplyAsync(() -> page(after, size), threads));
                        asked += PAGE;
                    }
                    more = take(ahead.remove().join());
                }
                threads.shutdownNow();
            }
            compareEdge();
            return new LogVerdict(
                    frontier.size(),
                    frontier.root().hex(),
                    firstBad,
                    what,
                    (System.nanoTime() - started) / 1_000_000);
        }

        private boolean take(Page page) {
            long before = frontier.size();
            Queue<SignedNote> checkpoints = new ArrayDeque<>(
                    tables.checkpoints(before == 0 ? -1 : before, before + page.leaves().size(), CHECKPOINTS));
            compare(checkpoints);
            for (Hash leaf : page.leaves()) {
                frontier.add(leaf);
                edge.add(leaf);
                compare(checkpoints);
            }
            if (page.end() != null) {
                checkpointsHold = false;
                bad(frontier.size() + 1, page.end());
            }
            return page.end() == null;
        }

        private void compare(Queue<SignedNote> checkpoints) {
            SignedNote next = checkpoints.peek();
            if (next != null && Checkpoint.parse(next.text()).size() == frontier.size()) {
                checkpoints.remove();
                boolean holds =
                        signer.signed(next) && Checkpoint.parse(next.text()).root().equals(frontier.root());
                if (!holds) {
                    checkpointsHold = false;
                    bad(frontier.size(), "these events are not those of the checkpoint that was published");
                }
            }
        }

        private void compare(TilePath path, byte[] hashes) {
            byte[] there = tables.tile(path.level(), path.index()).orElseGet(() -> new byte[0]);
            if (!Arrays.equals(there, hashes)) {
                wrong.add(new Tile(path, hashes));
                long leaves = 1L << 8 * path.level();
                int first = Math.floorDiv(Math.max(0, Arrays.mismatch(there, hashes)), 32);
                bad((path.index() * TilePath.FULL + first) * leaves + 1, "tile " + path + " is not what these events give");
            }
        }

        private void compareEdge() {
            List<byte[]> levels = edge.levels();
            for (int level = 0; level < Math.min(levels.size(), kept.levels().size()) && edge.size() == kept.size(); level++) {
                int first = Arrays.mismatch(levels.get(level), kept.levels().get(level));
                if (first >= 0) {
                    long leaves = 1L << 8 * level;
                    long start = kept.tiles(level) * TilePath.FULL + first / 32;
                    bad(start * leaves + 1, "the edge of the tree is not what these events give");
                }
            }
        }

        private void bad(long position, String how) {
            if (firstBad == null || position < firstBad) {
                firstBad = position;
                what = how;
            }
        }
    }

    private Page page(long after, int size) {
        List<Hash> leaves = new ArrayList<>(size);
        for (StoredEvent event : events.page(after, size)) {
            if (event.position() != after + leaves.size() + 1) {
                return new Page(leaves, "this event is not there");
            }
            try {
                leaves.add(EventLeaf.hash(event));
            } catch (RuntimeException e) {
                return new Page(leaves, "this event is none that the product writes");
            }
        }
        return new Page(leaves, leaves.size() < size ? "this event is not there" : null);
    }
}
