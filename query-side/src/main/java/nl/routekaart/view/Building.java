package nl.routekaart.view;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcOperations;

/** A generation of a view that is being built beside the live one. */
final class Building {

    private final LiveView live;
    private final ViewSchema next;
    private final ViewSchema old;
    private final ViewSchema shown;
    private final ViewWriter writer;
    private final JdbcOperations jdbc;
    private final Transactions transactions;
    private final EventPages events;
    private final Optional<BulkRows> rows;
    private boolean atOnce;

    Building(LiveView live, JdbcOperations jdbc, Transactions transactions, EventPages events) {
        this.live = live;
        this.next = ViewSchema.next(live.view(), jdbc);
        this.old = ViewSchema.old(live.view(), jdbc);
        this.shown = ViewSchema.shown(live.view(), jdbc);
        this.writer = new ViewWriter(next, ViewSchema::enter, events);
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.rows = live.view().bulk();
    }

    View view() {
        return live.view();
    }

    LiveView live() {
        return live;
    }

    /** How it is filled with everything at once, if it can be. */
    Optional<BulkRows> rows() {
        return rows;
    }

    /** Drops what a rebuild or a comparison that was broken off has left. */
    void dropLeftovers() {
        apart(() -> {
            next.drop();
            old.drop();
            shown.drop();
        });
    }

    /**
     * Makes the tables; those that are filled with everything at once get their indexes later.
     *
     * @param fits whether all subjects find room in memory
     */
    void begin(boolean fits) {
        atOnce = rows.isPresent() && fits;
        apart(atOnce ? next::createWithoutIndexes : next::create);
    }

    /** Whether it is filled with everything at once. */
    boolean isAtOnce() {
        return atOnce;
    }

    /** Begins again, event by event. */
    void beginAgain() {
        dropLeftovers();
        apart(next::create);
    }

    /** Sends rows into the tables, in a transaction of its own. */
    void write(Copy copy) {
        apart(() -> next.write(copy));
    }

    /** Says that everything up to a position has been written, apart from what was parked, and adds the indexes. */
    void complete(long position, Iterable<Parked> parked, Pace pace, DoubleConsumer done) {
        apart(() -> {
            parked.forEach(next::park);
            next.advance(events.standAt(position));
        });
        int made = 0;
        for (String index : view().indexes()) {
            pace.run(() -> apart(() -> {
                jdbc.execute("set local maintenance_work_mem = '256MB'");
                jdbc.execute("set local max_parallel_maintenance_workers = " + (pace.isHeldBack() ? 0 : 1));
                next.index(index);
            }));
            done.accept((double) ++made / view().indexes().size());
        }
        pace.run(() -> transactions.outside().executeWithoutResult(status -> next.vacuum()));
    }

    /** Takes in what follows, page by page, up to a position. */
    void copyTo(long until, LongConsumer reached) {
        for (boolean more = true; more; ) {
            more = inTransaction(transactions, () -> copyPage(until));
            reached.accept(position());
        }
    }

    /**
     * As {@link #copyTo}, in the transaction of the caller.
     *
     * @return where it stands then, which is less if the events end before that
     */
    long copyInTransaction(long until) {
        for (boolean more = true; more; ) {
            more = copyPage(until);
        }
        return next.position();
    }

    private boolean copyPage(long until) {
        var page = events.after(next.position(), until);
        writer.write(page);
        return !page.isEmpty();
    }

    long position() {
        return inTransaction(transactions, next::position);
    }

    /** As {@link #copyTo(long, LongConsumer)}. */
    void copyTo(long until) {
        copyTo(until, position -> {});
    }

    long livePosition() {
        return inTransaction(transactions, live.schema()::position);
    }

    /** What a generation of this view holds now. */
    Contents contents() {
        return inTransaction(transactions, live.schema()::contents);
    }

    /** What has been built so far. */
    At nextAt(Contents contents, Pace pace) {
        return at(next, contents, pace);
    }

    /** What the live one holds. */
    At liveAt(Contents contents, Pace pace) {
        return at(live.schema(), contents, pace);
    }

    private At at(ViewSchema schema, Contents contents, Pace pace) {
        return Objects.requireNonNull(transactions.snapshot().execute(status -> {
            jdbc.execute("set local max_parallel_workers_per_gather = " + (pace.isHeldBack() ? 0 : 1));
            return new At(schema.position(), schema.digest(contents));
        }));
    }

    /**
     * Writes down what the live one holds, in one snapshot.
     *
     * @return the position at which it stood then
     */
    long keepShown(Contents contents) {
        return Objects.requireNonNull(transactions.frozen().execute(status -> {
            shown.keep(contents, live.schema());
            return live.schema().position();
        }));
    }

    /** The first row in which what was written down of the live one is not what has been built. */
    Optional<Difference> firstDifference(Contents contents) {
        return inTransaction(transactions, () -> next.firstDifference(contents, shown));
    }

    /** Renames it into the place of the live one; in the transaction of the caller, who holds the view's lock. */
    void putInPlace(boolean present) {
        if (present) {
            live.schema().rename(old);
        }
        next.rename(live.schema());
    }

    /** Drops the generation that is not read any more; waits for its last readers. */
    void dropOld() {
        apart(old::drop);
    }

    private void apart(Runnable work) {
        transactions.apart().executeWithoutResult(status -> {
            jdbc.execute("set local synchronous_commit = off");
            work.run();
        });
    }

    private static <T> T inTransaction(Transactions transactions, Supplier<T> work) {
        return Objects.requireNonNull(transactions.apart().execute(status -> work.get()));
    }

    /** What a generation holds at a position. */
    record At(long position, String digest) {}
}
