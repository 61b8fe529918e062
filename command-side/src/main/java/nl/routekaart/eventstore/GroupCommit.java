package nl.routekaart.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Lets commands that are about to commit at the same time share one commit of the database. One thread takes what has
 * queued up, appends it in one transaction, wakes the readers once, and tells each command its own outcome. One bad entry
 * never fails its neighbours. Who waits holds no database connection.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_EVENTS = 1_000;
    private static final long TEND_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final WriterSession session;
    private final WriterMemory memory;
    private final KnownHead head;
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();
    /** Taken from the queue, and waiting for an earlier entry of the same subject or command. */
    private List<Entry> held = new ArrayList<>();

    private long tended = System.nanoTime();
    private @Nullable Thread writer;
    private boolean closed;

    GroupCommit(DataSource database, WriterMemory memory, KnownHead head) {
        this.session = new WriterSession(database, memory);
        this.memory = memory;
        this.head = head;
    }

    /**
     * Records events, all or none, and waits until they are durable.
     *
     * @return the position of the last one; the others stand directly before it
     * @throws org.axonframework.modelling.command.ConcurrencyException if another writer was first
     * @throws org.axonframework.modelling.command.AggregateStreamCreationException if another writer made the subject
     * @throws CommandAlreadyRecordedException if the command was recorded before
     * @throws org.springframework.dao.DataAccessException if the database refused them, or cannot be reached: then they
     *     may or may not have been recorded
     */
    long append(List<NewEvent> events) {
        Entry entry = Entry.of(events);
        synchronized (this) {
            if (closed) {
                throw closed();
            }
            if (writer == null) {
                writer = Thread.ofPlatform().daemon().name("event-store-writer").start(this::write);
            }
            queue.add(entry);
        }
        try {
            return entry.last().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw e;
        }
    }

    /** However it ends, nobody is left waiting. */
    private void write() {
        try {
            while (true) {
                List<Entry> batch = nextBatch();
                if (!batch.isEmpty()) {
                    write(batch);
                }
                tend();
            }
        } catch (InterruptedException e) {
            LOG.debug("No more events are written");
        } finally {
            refuseTheRest();
        }
    }

    /** What has queued up, at most {@link #MOST_EVENTS} events of which no two entries share a subject or a command. */
    private List<Entry> nextBatch() throws InterruptedException {
        if (held.isEmpty()) {
            Entry first = queue.poll(TEND_NANOS, TimeUnit.NANOSECONDS);
            if (first == null) {
                return List.of();
            }
            held.add(first);
        }
        queue.drainTo(held);
        List<Entry> batch = new ArrayList<>();
        List<Entry> later = new ArrayList<>();
        Set<UUID> claimed = new HashSet<>();
        int events = 0;
        for (Entry entry : held) {
            Set<UUID> claims = entry.claims();
            boolean fits = batch.isEmpty()
                    || (events + entry.events().size() <= MOST_EVENTS
                            && claims.stream().noneMatch(claimed::contains));
            // Also what is put off claims its subjects: entries of one subject keep their order.
            claimed.addAll(claims);
            if (fits) {
                batch.add(entry);
                events += entry.events().size();
            } else {
                later.add(entry);
            }
        }
        held = later;
        return batch;
    }

    private void write(List<Entry> batch) {
        try {
            tell(batch, outcomes(batch));
        } catch (SQLException e) {
            if (batch.size() > 1 && !isLost(e)) {
                // One of them is bad: halving finds it.
                write(batch.subList(0, batch.size() / 2));
                write(batch.subList(batch.size() / 2, batch.size()));
            } else {
                RuntimeException failure = translated(e);
                batch.forEach(entry -> entry.last().completeExceptionally(failure));
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(entry -> entry.last().completeExceptionally(e));
            if (e instanceof Error) {
                throw e;
            }
        }
    }

    /** Once more on a new session if the old one was lost: then the database tells what it has recorded already. */
    private List<Outcome> outcomes(List<Entry> batch) throws SQLException {
        try {
            return session.append(batch);
        } catch (SQLException e) {
            if (!isLost(e)) {
                throw e;
            }
            LOG.warn("The session that writes events was lost; trying again on another: {}", e.getMessage());
            session.close();
        }
        try {
            return session.append(batch);
        } catch (SQLException e) {
            if (isLost(e)) {
                session.close();
            }
            throw e;
        }
    }

    private void tell(List<Entry> batch, List<Outcome> outcomes) {
        memory.forget(batch.stream()
                .flatMap(entry -> entry.events().stream())
                .map(NewEvent::subjectId)
                .collect(Collectors.toSet()));
        outcomes.stream()
                .mapToLong(outcome -> outcome instanceof Outcome.Recorded recorded ? recorded.last() : 0)
                .max()
                .ifPresent(head::reached);
        for (int i = 0; i < batch.size(); i++) {
            var last = batch.get(i).last();
            switch (outcomes.get(i)) {
                case Outcome.Recorded recorded -> last.complete(recorded.last());
                case Outcome.Repeated repeated -> last.completeExceptionally(repeated.exception());
                case Outcome.Taken taken -> last.completeExceptionally(taken.exception());
            }
        }
    }

    private void tend() {
        long now = System.nanoTime();
        if (now - tended < TEND_NANOS) {
            return;
        }
        tended = now;
        try {
            session.tend();
        } catch (SQLException e) {
            LOG.warn("The session that writes events was lost", e);
            session.close();
        }
    }

    /** Whether the session is of no use any more, so that nobody knows what became of its last statement. */
    private static boolean isLost(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    private static RuntimeException closed() {
        return new DataAccessResourceFailureException("The event store was closed before this was recorded");
    }

    private RuntimeException translated(SQLException failure) {
        RuntimeException known = translator.translate("Appending events", null, failure);
        return known == null ? new UncategorizedSQLException("Appending events", null, failure) : known;
    }

    private synchronized void refuseTheRest() {
        closed = true;
        queue.drainTo(held);
        held.forEach(entry -> entry.last().completeExceptionally(closed()));
        session.close();
    }

    /** Waits for the batch under way; what still waits behind it is not recorded. */
    @Override
    public void close() {
        Thread stopping;
        synchronized (this) {
            closed = true;
            stopping = writer;
        }
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(TimeUnit.SECONDS.toMillis(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
