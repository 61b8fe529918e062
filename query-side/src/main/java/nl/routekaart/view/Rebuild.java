package nl.routekaart.view;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Builds a view anew from the events beside the live one and puts it in its place. Until the one transaction that
 * switches, the live generation is read and written as ever; what a broken-off rebuild leaves behind is dropped by the
 * next one, or at the next start.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private static final String TASK = "rebuild";

    private final LiveView live;
    private final ViewSchema next;
    private final ViewSchema old;
    private final ViewWriter writer;
    private final Transactions transactions;
    private final EventPages events;

    Rebuild(LiveView live, JdbcOperations jdbc, Transactions transactions, EventPages events) {
        this.live = live;
        this.next = ViewSchema.next(live.view(), jdbc);
        this.old = ViewSchema.old(live.view(), jdbc);
        this.writer = new ViewWriter(next, jdbc, transactions.savepoint(), events);
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Makes the view ready to be read and written: drops what was left behind, and builds it if it is not there or was
     * made by another release. An event that cannot be read ends the building there; the view then goes on from that
     * point, which is to say that it stops and says so. Waits while another process does the same.
     */
    void prepare() {
        apart(() -> {
            live.schema().claim(TASK);
            transactions.apart().executeWithoutResult(status -> dropLeftovers());
            boolean present = apart(live.schema()::exists);
            if (!present || !apart(live.schema()::isOfThisRelease)) {
                LOG.info("View {} is built from {} events", live.name(), events.head());
                transactions.apart().executeWithoutResult(status -> next.create());
                copyAsFarAsReadable(events.head());
                transactions.apart().executeWithoutResult(status -> putInPlace(present));
                transactions.apart().executeWithoutResult(status -> old.drop());
            }
            return true;
        });
    }

    /** @throws IllegalStateException if another process rebuilds this view now */
    Rebuilt run() {
        long started = System.nanoTime();
        return exclusively(() -> {
            transactions.apart().executeWithoutResult(status -> {
                dropLeftovers();
                next.create();
            });
            copyTo(apart(live.schema()::position));
            At liveThen = at(live.schema(), transactions);
            copyTo(liveThen.position());
            At nextThen = at(next, transactions);
            long switchedAt = apart(() -> {
                live.schema().lock();
                long position = live.schema().position();
                copyInTransaction(position);
                putInPlace(true);
                return position;
            });
            transactions.apart().executeWithoutResult(status -> old.drop());
            Rebuilt rebuilt = new Rebuilt(
                    live.name(),
                    liveThen.position(),
                    liveThen.digest(),
                    nextThen.digest(),
                    switchedAt,
                    Duration.ofNanos(System.nanoTime() - started));
            LOG.info("{}", rebuilt);
            return rebuilt;
        });
    }

    /**
     * One process at a time; the claim goes with its transaction, also when the process dies. That transaction touches
     * no table, or it would stand in the way of dropping one: all work is done in transactions apart.
     */
    private <T> T exclusively(Supplier<T> work) {
        return apart(() -> {
            if (!live.schema().tryClaim(TASK)) {
                throw new IllegalStateException("View " + live.name() + " is being rebuilt by another process");
            }
            return work.get();
        });
    }

    private <T> T apart(Supplier<T> work) {
        return Objects.requireNonNull(transactions.apart().execute(status -> work.get()));
    }

    private void dropLeftovers() {
        next.drop();
        old.drop();
    }

    private void putInPlace(boolean present) {
        live.schema().lock();
        if (present) {
            live.schema().rename(old);
        }
        next.rename(live.schema());
    }

    private void copyTo(long until) {
        for (boolean more = true; more; ) {
            more = apart(() -> copyPage(until));
        }
    }

    private void copyInTransaction(long until) {
        for (boolean more = true; more; ) {
            more = copyPage(until);
        }
    }

    private boolean copyPage(long until) {
        List<ViewEvent> page = events.after(next.position(), until);
        writer.write(page);
        return !page.isEmpty();
    }

    private void copyAsFarAsReadable(long until) {
        try {
            copyTo(until);
        } catch (RuntimeException e) {
            if (!Blame.isUnreadable(e)) {
                throw e;
            }
            LOG.error("View {} stops at position {}", live.name(), apart(next::position), e);
        }
    }

    private static At at(ViewSchema schema, Transactions transactions) {
        return Objects.requireNonNull(
                transactions.snapshot().execute(status -> new At(schema.position(), schema.digest())));
    }

    private record At(long position, String digest) {}
}
