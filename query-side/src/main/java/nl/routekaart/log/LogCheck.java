package nl.routekaart.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
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

    private static final int HASH = 32;
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
        return run(LogProgress.UNTOLD);
    }

    /** The same, which tells how far it is. */
    public LogVerdict run(LogProgress progress) {
        return new Run(progress).verdict();
    }

    /**
     * Writes the tiles again that are not what the events give. Nothing is added to the tree meanwhile.
     *
     * @return what was compared before; nothing is written where the events are not those of a checkpoint that was published
     */
    public LogVerdict mend(LogProgress progress) {
        return Objects.requireNonNull(transactions.execute(status -> {
            tables.lock();
            Run run = new Run(progress);
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
    private record Page(List<Hash> leaves, @Nullable LogDifference end) {}

    private final class Run {

        private final LogProgress progress;
        private final long started = System.nanoTime();
        private final KeptEdge kept = tables.edge();
        private final TiledEdge edge = new TiledEdge(this::compare);
        private final Frontier frontier = new Frontier();
        private final List<Tile> wrong = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private boolean checkpointsHold = true;

        Run(LogProgress progress) {
            this.progress = progress;
        }

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
                    progress.at(frontier.size(), kept.size());
                }
                threads.shutdownNow();
            }
            compareEdge();
            compareBeyond();
            Optional<Fault> first = first(faults);
            return new LogVerdict(
                    frontier.size(),
                    frontier.root().hex(),
                    first.map(Fault::what).orElse(null),
                    (System.nanoTime() - started) / 1_000_000);
        }

        /** A tree that was put back is shorter than what was published of it. */
        private void compareBeyond() {
            tables.newest()
                    .map(note -> Checkpoint.parse(note.text()).size())
                    .filter(size ->
                            size > kept.size() && kept.size() == tables.edge().size())
                    .ifPresent(size -> {
                        checkpointsHold = false;
                        long at = kept.size() + 1;
                        faults.add(new Fault(at, at, LogDifference.published(at, size)));
                    });
        }

        private boolean take(Page page) {
            long before = frontier.size();
            Queue<SignedNote> checkpoints = new ArrayDeque<>(tables.checkpoints(
                    before == 0 ? -1 : before, before + page.leaves().size(), CHECKPOINTS));
            compare(checkpoints);
            for (Hash leaf : page.leaves()) {
                frontier.add(leaf);
                edge.add(leaf);
                compare(checkpoints);
            }
            if (page.end() != null) {
                checkpointsHold = false;
                long at = frontier.size() + 1;
                faults.add(new Fault(at, at, page.end()));
            }
            return page.end() == null;
        }

        private void compare(Queue<SignedNote> checkpoints) {
            SignedNote next = checkpoints.peek();
            if (next != null && Checkpoint.parse(next.text()).size() == frontier.size()) {
                checkpoints.remove();
                boolean holds = signer.signed(next)
                        && Checkpoint.parse(next.text()).root().equals(frontier.root());
                if (!holds) {
                    checkpointsHold = false;
                    faults.add(new Fault(1, frontier.size(), LogDifference.root(frontier.size())));
                }
            }
        }

        private void compare(TilePath path, byte[] hashes) {
            byte[] there = tables.tile(path.level(), path.index()).orElseGet(() -> new byte[0]);
            if (!Arrays.equals(there, hashes)) {
                wrong.add(new Tile(path, hashes));
                compare(path.level(), path.index() * TilePath.FULL, there, hashes);
            }
        }

        private void compareEdge() {
            List<byte[]> levels = edge.levels();
            for (int level = 0; level < levels.size() && edge.size() == kept.size(); level++) {
                byte[] there = level < kept.levels().size() ? kept.levels().get(level) : new byte[0];
                compare(level, kept.tiles(level) * TilePath.FULL, there, levels.get(level));
            }
        }

        /** @param first which hash of its level is the first of these */
        private void compare(int level, long first, byte[] there, byte[] hashes) {
            for (int at = 0; at < hashes.length; at += HASH) {
                boolean same = there.length >= at + HASH && Arrays.equals(there, at, at + HASH, hashes, at, at + HASH);
                if (!same) {
                    long leaves = 1L << 8 * level;
                    long from = (first + at / HASH) * leaves + 1;
                    faults.add(new Fault(from, from + leaves - 1, LogDifference.hash(from, level)));
                }
            }
        }
    }

    /**
     * Something that differs.
     *
     * @param from the first event that it is made of
     * @param to the last
     * @param what it is, with the position that is told if none of those events differs itself
     */
    private record Fault(long from, long to, LogDifference what) {

        boolean isOfOneEvent() {
            return from == to;
        }
    }

    /** What differs because an event differs says nothing more. */
    private static Optional<Fault> first(List<Fault> faults) {
        TreeSet<Long> events = faults.stream()
                .filter(Fault::isOfOneEvent)
                .map(Fault::from)
                .collect(Collectors.toCollection(TreeSet::new));
        return faults.stream()
                .filter(fault -> fault.isOfOneEvent()
                        || events.subSet(fault.from(), true, fault.to(), true).isEmpty())
                .min(Comparator.comparing(fault -> fault.what().position()));
    }

    private Page page(long after, int size) {
        List<Hash> leaves = new ArrayList<>(size);
        for (StoredEvent event : events.page(after, size)) {
            long next = after + leaves.size() + 1;
            if (event.position() != next) {
                return new Page(leaves, LogDifference.missing(next));
            }
            try {
                leaves.add(EventLeaf.hash(event));
            } catch (RuntimeException e) {
                return new Page(leaves, LogDifference.foreign(next));
            }
        }
        return new Page(leaves, leaves.size() < size ? LogDifference.missing(after + leaves.size() + 1) : null);
    }
}
