package nl.routekaart.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one database session through which this process writes events. It holds the writers' lock as long as it lives: for
 * itself alone if it can, and shared as soon as another process asks for it. Only who holds it alone may keep in memory
 * what events say. For one thread at a time.
 */
final class WriterSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WriterSession.class);

    /** The writers' lock, an advisory one: {@code event_store.append} takes it shared. */
    static final long LOCK = 7236273;

    private static final String OTHERS_WAIT = """
            select exists (
                select from pg_locks
                where locktype = 'advisory' and classid = 0 and objid = %d and objsubid = 1 and not granted
                    and database = (select oid from pg_database where datname = current_database()))
            """.formatted(LOCK);

    private final DataSource database;
    private final WriterMemory memory;
    private @Nullable Connection connection;
    private boolean alone;

    WriterSession(DataSource database, WriterMemory memory) {
        this.database = database;
        this.memory = memory;
    }

    /** @return what became of each entry, in their order */
    List<Outcome> append(List<Entry> batch) throws SQLException {
        return AppendStatement.execute(open(), batch);
    }

    /** To be called a few times a second: makes way for other writers, and takes the lock back when they are gone. */
    void tend() throws SQLException {
        if (connection == null) {
            return;
        }
        if (alone && answer(OTHERS_WAIT)) {
            memory.close();
            alone = false;
            answer("select pg_advisory_lock_shared(%1$d) is null or pg_advisory_unlock(%1$d)".formatted(LOCK));
            LOG.info("Another process writes events too: nothing is kept in memory");
        } else if (!alone && answer("select pg_try_advisory_lock(%d)".formatted(LOCK))) {
            answer("select pg_advisory_unlock_shared(%d)".formatted(LOCK));
            becomeAlone();
        }
    }

    private Connection open() throws SQLException {
        Connection present = connection;
        if (present != null) {
            return present;
        }
        Connection opened = database.getConnection();
        connection = opened;
        opened.setAutoCommit(true);
        if (answer("select pg_try_advisory_lock(%d)".formatted(LOCK))) {
            becomeAlone();
        } else {
            answer("select pg_advisory_lock_shared(%d) is null".formatted(LOCK));
        }
        return opened;
    }

    private void becomeAlone() {
        alone = true;
        memory.open();
    }

    private boolean answer(String question) throws SQLException {
        Connection present = connection;
        if (present == null) {
            throw new IllegalStateException("No session is open");
        }
        try (Statement statement = present.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** Gives the session up, and its lock with it. The next append begins another. */
    @Override
    public void close() {
        memory.close();
        String unlock = alone ? "pg_advisory_unlock" : "pg_advisory_unlock_shared";
        alone = false;
        Connection present = connection;
        connection = null;
        if (present == null) {
            return;
        }
        try (present;
                Statement statement = present.createStatement()) {
            // A pooled connection lives on and would keep the lock; what else it holds is not ours to give up.
            statement.execute("select " + unlock + '(' + LOCK + ')');
        } catch (SQLException e) {
            LOG.debug("The writer's session was broken already", e);
        }
    }
}
